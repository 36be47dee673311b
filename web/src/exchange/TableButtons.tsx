// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { Button } from '@/components/Button';
import { useWords } from '@/i18n/words';
import { ExportDialog } from './ExportDialog';
import { ImportDialog } from './ImportDialog';
import type { OutKind, TableKind } from './tables';
import { words } from './words';

interface Props {
  out: readonly OutKind[];
  /** What this user may bring in here. */
  into?: readonly [TableKind, ...TableKind[]] | undefined;
  municipality?: string;
}

/** Beside the title of a page: its tables out, and in where that is allowed. */
export function TableButtons({ out, into, municipality }: Props): ReactElement {
  const text = useWords(words);
  const [open, setOpen] = useState<'in' | 'out' | null>(null);
  const close = () => { setOpen(null); };
  const where = municipality === undefined ? {} : { municipality };
  return (
    <>
      {into ? <Button onClick={() => { setOpen('in'); }}>{text.importTable}</Button> : null}
      <Button onClick={() => { setOpen('out'); }}>{text.exportTable}</Button>
      {open === 'out' ? <ExportDialog kinds={out} comesBack={into !== undefined} {...where} onClose={close} /> : null}
      {open === 'in' && into ? <ImportDialog kinds={into} {...where} onClose={close} /> : null}
    </>
  );
}
