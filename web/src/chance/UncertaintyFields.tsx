// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { useWords } from '@/i18n/words';
import { fieldWords } from './words';

type Uncertainty = Schemas['Uncertainty'];

const FIELDS = ['hoursLow', 'hoursHigh', 'leadTimeLow', 'leadTimeHigh'] as const;

/** How far hours and weeks may turn out otherwise, in per cent. */
export function UncertaintyFields({ value, onChange }: { value: Uncertainty; onChange: (value: Uncertainty) => void }): ReactElement {
  const text = useWords(fieldWords);
  return (
    <div className="form-row">
      {FIELDS.map((key) => (
        <label key={key}>
          {text[key]}
          <input type="number" required min={key.endsWith('Low') ? 10 : 100} max={key.endsWith('Low') ? 100 : 500} value={value[key]}
            onChange={(event) => { onChange({ ...value, [key]: Number(event.target.value) }); }} />
        </label>
      ))}
    </div>
  );
}
