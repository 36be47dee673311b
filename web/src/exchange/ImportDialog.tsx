// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type ReactElement } from 'react';
import { invalidate } from '@/api/cache';
import { ApiProblem } from '@/api/problem';
import { Button } from '@/components/Button';
import { Choice } from '@/components/Choice';
import { Dialog } from '@/components/Dialog';
import { FormProblems } from '@/components/FormProblems';
import { showUndo } from '@/components/notices';
import { Loading } from '@/components/States';
import { useSubmit } from '@/components/useSubmit';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { ImportPreview } from './ImportPreview';
import { send, type TableKind, type Result } from './tables';
import { words } from './words';
import '@/components/Form.css';
import './exchange.css';

interface Props {
  kinds: readonly [TableKind, ...TableKind[]];
  municipality?: string;
  onClose: () => void;
}

interface Seen {
  kind: TableKind;
  file: File;
  result: Result;
  etag: string;
}

/** A file that is looked at first and kept when the user says so: all of it, or nothing. */
export function ImportDialog({ kinds, municipality, onClose }: Props): ReactElement {
  const text = useWords(words);
  const common = useWords(shared);
  const [kind, setKind] = useState<TableKind>(kinds[0]);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [busy, setBusy] = useState(false);
  const { problem, submit } = useSubmit();
  const limits = useId();

  const look = async (looked: TableKind, file: File) => {
    setSeen(null);
    setBusy(true);
    await submit(async () => {
      const { data, etag } = await send({ kind: looked, file, municipality, preview: true });
      setSeen({ kind: looked, file, result: data, etag });
    });
    setBusy(false);
  };
  const take = async ({ kind: looked, file, result, etag }: Seen) => {
    setBusy(true);
    const kept = await submit(async () => {
      try {
        await send({ kind: looked, file, municipality, preview: false, seen: etag });
      } catch (error) {
        // Somebody changed something meanwhile: show what the file does now.
        if (error instanceof ApiProblem && error.status === 412) await look(looked, file);
        throw error;
      }
    });
    setBusy(false);
    if (!kept) return;
    onClose();
    invalidate(() => true);
    showUndo(text.taken(text.kinds[looked], result.addedCount, result.changedCount));
  };
  // While a file is on its way nothing else is chosen; the focus stays where it is.
  const choose = (next: TableKind) => {
    if (busy) return;
    setKind(next);
    if (seen) void look(next, seen.file);
  };
  const ready = seen !== null && seen.result.problemCount === 0 && seen.result.rows.length > 0;

  return (
    <Dialog title={text.importTable} wide onClose={onClose}>
      <div className="form">
        <p>{text.importText}</p>
        {kinds.length > 1 ? <Choice label={text.which} options={kinds.map((one) => ({ value: one, text: text.kinds[one] }))} value={kind} onChange={choose} /> : null}
        <label className="button exchange-file">
          {text.file}
          <input type="file" accept=".xlsx,.csv" aria-describedby={limits} aria-disabled={busy} onClick={(event) => { if (busy) event.preventDefault(); }} onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file can be chosen again after it was corrected.
            event.target.value = '';
            if (file && !busy) void look(kind, file);
          }} />
        </label>
        <p id={limits} className="quiet small">{text.limits}</p>
        {busy ? <Loading what={text.reading} /> : null}
        <FormProblems problem={problem} />
        {seen ? <ImportPreview file={seen.file.name} result={seen.result} /> : null}
        <div className="form-actions">
          {ready ? <Button kind="primary" disabled={busy} onClick={() => { void take(seen); }}>{text.take}</Button> : null}
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}
