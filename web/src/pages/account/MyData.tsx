// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { api } from '@/api/client';
import { Button } from '@/components/Button';
import { saveAnswer } from '@/components/saveFile';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { words } from './words';

/** All that is kept about me, as a file. */
export function MyData(): ReactElement {
  const text = useWords(words);
  return (
    <section className="account-section">
      <h2>{text.data}</h2>
      <p>{text.dataText}</p>
      <Button onClick={() => void saveAnswer(text.fileName, () => api.get('/session/personal-data'))}>{text.download}</Button>
      <p><Link to="/verwerkingen">{text.register}</Link></p>
    </section>
  );
}
