// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { api, etagOf } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { notifyError, showUndo } from '@/components/notices';
import type { Words } from './words';

export interface PublishDialogProps {
  plan: Schemas['Plan'];
  /** What it changes for everybody, in one sentence. */
  worth: string | null;
  onClose: () => void;
  onLook: () => void;
  words: Words;
}

/** Asks before a draft becomes the plan of all; says so when someone else published first. */
export function PublishDialog({ plan, worth, onClose, onLook, words }: PublishDialogProps): ReactElement {
  const [conflict, setConflict] = useState(false);
  const [busy, setBusy] = useState(false);
  const publish = async (force: boolean) => {
    setBusy(true);
    try {
      const now = force ? (await api.get('/plans/{planKey}', { path: { planKey: String(plan.id) } })).data : plan;
      await api.post('/plans/{planKey}/_publish', { path: { planKey: String(plan.id) }, query: { force }, ifMatch: etagOf(now) });
      showUndo(words.publishDone(plan.name));
      onClose();
    } catch (problem) {
      if (problem instanceof ApiProblem && (problem.status === 409 || problem.status === 412)) setConflict(true);
      else notifyError(problem);
    }
    setBusy(false);
  };
  return (
    <Dialog title={words.publishTitle(plan.name)} onClose={onClose}>
      {conflict ? <p role="alert" className="publish-conflict">{words.publishMeanwhile}</p> : <p>{words.publishText}</p>}
      {!conflict && worth && <p>{worth}</p>}
      <div className="form-actions">
        {conflict && <Button kind="primary" onClick={onLook}>{words.publishLook}</Button>}
        <Button kind={conflict ? 'normal' : 'primary'} disabled={busy} onClick={() => { void publish(conflict); }}>
          {conflict ? words.publishForce : words.publishDo}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}
