// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { csvOf } from './csv';
import { saveFile } from './saveFile';

type Cell = string | number | null | undefined;

/** A link that saves a table; the file is made when it is asked for. */
export function CsvLink({ name, head, rows }: { name: string; head: readonly string[]; rows: () => readonly (readonly Cell[])[] }) {
  const words = useWords(shared);
  const download = () => {
    // Excel reads UTF-8 only with the mark at the start.
    saveFile(`${name}.csv`, 'text/csv;charset=utf-8', ['\ufeff', csvOf(head, rows())]);
  };
  return <button type="button" className="button button-plain no-print" onClick={download}>{words.csv}</button>;
}
