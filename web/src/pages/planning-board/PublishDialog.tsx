// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { api, etagOf } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { notify, notifyError } from '@/components/notices';
import { ErrorState, Loading } from '@/components/States';
import { useResource } from '@/api/useResource';
import { BrokenAgreements } from './BrokenAgreements';
import type { Words } from './words';

export interface PublishDialogProps {
  plan: Schemas['Plan'];
  /** What it changes for everybody, in one sentence. */
  worth: string | null;
  onClose: () => void;
  onLook: () => void;
  words: Words;
}

/** Asks before a draft becomes the plan of all; says so when agreements are in the way, or someone else published first. */
export function PublishDialog({ plan, worth, onClose, onLook, words }: PublishDialogProps): ReactElement {
  const [conflict, setConflict] = useState(false);
  const [busy, setBusy] = useState(false);
  const inTheWay = useResource('/plans/{planKey}/change-proposals', { path: { planKey: String(plan.id) } });
  const broken = inTheWay.data?.broken.length ?? 0;
  const publish = async (force: boolean) => {
    setBusy(true);
    try {
      const now = force ? (await api.get('/plans/{planKey}', { path: { planKey: String(plan.id) } })).data : plan;
      await api.post('/plans/{planKey}/_publish', { path: { planKey: String(plan.id) }, query: { force }, ifMatch: etagOf(now) });
      notify(words.publishDone(plan.name));
      onClose();
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 409 && problem.items.length > 0) inTheWay.refresh();
      else if (problem instanceof ApiProblem && (problem.status === 409 || problem.status === 412)) setConflict(true);
      else notifyError(problem);
    }
    setBusy(false);
  };
  return (
    <Dialog title={words.publishTitle(plan.name)} onClose={onClose}>
      {inTheWay.loading ? <Loading /> : null}
      {inTheWay.error ? <ErrorState problem={inTheWay.error} retry={inTheWay.refresh} /> : null}
      {inTheWay.data && broken > 0 ? <BrokenAgreements list={inTheWay.data} onChanged={inTheWay.refresh} words={words} /> : null}
      {broken > 0 ? null : conflict ? <p role="alert" className="publish-conflict">{words.publishMeanwhile}</p> : <p>{words.publishText}</p>}
      {broken === 0 && !conflict && worth && <p>{worth}</p>}
      <div className="form-actions">
        {conflict && <Button kind="primary" onClick={onLook}>{words.publishLook}</Button>}
        <Button kind={conflict ? 'normal' : 'primary'} disabled={busy || !inTheWay.data || broken > 0} onClick={() => { void publish(conflict); }}>
          {conflict ? words.publishForce : words.publishDo}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}
