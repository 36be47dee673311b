// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { Dialog } from '@/components/Dialog';
import { useWords } from '@/i18n/words';
import { exportUrl, type OutKind } from './tables';
import { words } from './words';
import './exchange.css';

interface Props {
  kinds: readonly OutKind[];
  municipality?: string;
  /** Whether it can come back as well. */
  comesBack: boolean;
  onClose: () => void;
}

/** The tables of a page as files. */
export function ExportDialog({ kinds, municipality, comesBack, onClose }: Props): ReactElement {
  const text = useWords(words);
  return (
    <Dialog title={text.exportTable} onClose={onClose}>
      <p>{comesBack ? text.exportText : text.exportOnly}</p>
      <ul className="exchange-files">
        {kinds.flatMap((kind) => (['xlsx', 'csv'] as const).map((format) => (
          <li key={kind + format}>
            <a className="button" href={exportUrl(kind, format, municipality)} download>{text[format === 'xlsx' ? 'excel' : 'csv'](text.kinds[kind])}</a>
          </li>
        )))}
      </ul>
    </Dialog>
  );
}
