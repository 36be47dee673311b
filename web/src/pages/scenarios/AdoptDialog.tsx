// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { refetch } from '@/api/cache';
import { api, etagOf } from '@/api/client';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { FormProblems } from '@/components/FormProblems';
import { showUndo } from '@/components/notices';
import { ErrorState, Loading, ServerText } from '@/components/States';
import { useSubmit } from '@/components/useSubmit';
import { navigate } from '@/router/router';
import type { Scenario } from './compare';
import type { Words } from './words';

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }): ReactElement {
  return <div><p>{title}</p><ul>{sentences.map((one) => <li key={one}><ServerText>{one}</ServerText></li>)}</ul></div>;
}

/** What adopting will change, before it does. */
export function AdoptDialog({ scenario, onClose, text }: { scenario: Scenario; onClose: () => void; text: Words }): ReactElement {
  const { data, error, loading, refresh } = useResource('/scenarios/{scenarioId}/adoption', { path: { scenarioId: scenario.id } });
  const { problem, submit } = useSubmit();
  const adopt = async () => {
    const done = await submit(() => api.post('/scenarios/{scenarioId}/_adopt', { path: { scenarioId: scenario.id }, ifMatch: etagOf(scenario) }));
    if (!done) return;
    if (data?.canBeUndone) showUndo(text.adopted(scenario.name));
    await refetch('/v1/scenarios');
    onClose();
    navigate('/planbord');
  };
  return (
    <Dialog title={text.adoptTitle(scenario.name)} onClose={onClose}>
      <div className="stack">
        {error && <ErrorState problem={error} retry={refresh} />}
        {loading && <Loading />}
        {data?.obstacle && <p role="status"><ServerText>{data.obstacle}</ServerText></p>}
        {data && data.others.length > 0 && <Sentences title={text.adoptOthers} sentences={data.others} />}
        {data?.possible && (data.changes.length > 0 ? <Sentences title={text.adoptWrites} sentences={data.changes} /> : <p>{text.adoptNothing}</p>)}
        {data?.possible && <p>{text.adoptDraft}</p>}
        {data?.possible && !data.canBeUndone && <p className="form-wrong">{text.adoptFinal}</p>}
        <FormProblems problem={problem} />
        <div className="row">
          {data?.possible && <Button kind="primary" onClick={() => { void adopt(); }}>{text.adopt}</Button>}
          <Button onClick={onClose}>{text.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}
