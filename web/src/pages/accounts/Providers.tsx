// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type ReactElement } from 'react';
import { api, etagOf } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { Confirm } from '@/components/Confirm';
import { Dialog } from '@/components/Dialog';
import { FormProblems } from '@/components/FormProblems';
import { notifyError } from '@/components/notices';
import { ErrorState } from '@/components/States';
import { useSubmit } from '@/components/useSubmit';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { words } from './words';

type Provider = Schemas['IdentityProvider'];

/** Logging in at one's own organisation: which providers, what to register there, whether it works. */
export function Providers(): ReactElement {
  const text = useWords(words);
  const { data, error, refresh } = useResource('/identity-providers');
  const [adding, setAdding] = useState(false);
  return (
    <section className="stack">
      <h2>{text.providers}</h2>
      <p className="quiet">{text.providersText}</p>
      {error ? <ErrorState problem={error} retry={refresh} /> : null}
      {data?.identityProviders.map((one) => <ProviderCard key={one.id} provider={one} onChanged={refresh} />)}
      <div><Button onClick={() => { setAdding(true); }}>{text.addProvider}</Button></div>
      {adding ? <ProviderForm onClose={() => { setAdding(false); refresh(); }} /> : null}
    </section>
  );
}

function ProviderCard({ provider, onChanged }: { provider: Provider; onChanged: () => void }) {
  const text = useWords(words);
  const [check, setCheck] = useState<Schemas['ProviderCheck']>();
  const [removing, setRemoving] = useState(false);
  const [editing, setEditing] = useState(false);
  const at = { path: { providerId: provider.id } };
  const run = async (step: () => Promise<unknown>) => {
    try {
      await step();
    } catch (error) {
      notifyError(error);
    }
    onChanged();
  };
  const test = () => run(async () => { setCheck((await api.post('/identity-providers/{providerId}/_check', at)).data); });
  const turn = () => run(() => api.patch('/identity-providers/{providerId}', { ...at, ifMatch: etagOf(provider), body: { active: !provider.active } }));
  const remove = () => run(() => api.del('/identity-providers/{providerId}', { ...at, ifMatch: etagOf(provider) }));
  return (
    <article className="provider" aria-label={provider.name}>
      <h3>{provider.name}{provider.active ? '' : ` (${text.states.off})`}</h3>
      <dl className="facts">
        <div><dt>{text.issuer}</dt><dd>{provider.issuer}</dd></div>
        <div><dt>{text.clientId}</dt><dd>{provider.clientId}</dd></div>
        <div><dt>{text.mailDomains}</dt><dd>{provider.mailDomains.join(', ') || text.noDomains}</dd></div>
        <div><dt>{text.redirectUri}</dt><dd className="account-link">{provider.redirectUri}</dd></div>
        <div><dt>{text.publicKeys}</dt><dd className="account-link">{provider.publicKeys}</dd></div>
      </dl>
      <p className="quiet small">{text.register}</p>
      {check ? <p role="status" lang="nl" className={check.works ? '' : 'form-wrong'}>{check.text}</p> : null}
      <div className="row">
        <Button onClick={() => void test()}>{text.test}</Button>
        <Button onClick={() => void turn()}>{provider.active ? text.turnOff : text.turnOn}</Button>
        <Button onClick={() => { setEditing(true); }}>{text.edit}</Button>
        <Button kind="danger" onClick={() => { setRemoving(true); }}>{text.remove}</Button>
      </div>
      {editing ? <DomainsForm provider={provider} onClose={() => { setEditing(false); onChanged(); }} /> : null}
      {removing ? <Confirm title={text.remove} question={text.removeProvider(provider.name)} verb={text.remove} onSure={() => void remove()} onClose={() => { setRemoving(false); }} /> : null}
    </article>
  );
}

/** "a.nl, b.nl" as a list. */
const domainsIn = (typed: string) => typed.split(/[\s,;]+/).filter((domain) => domain !== '');

function MailDomains({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const text = useWords(words);
  const hint = useId();
  return (
    <div>
      <label>{text.mailDomains}<input type="text" required autoCapitalize="none" spellCheck={false} aria-describedby={hint} value={value} onChange={(event) => { onChange(event.target.value); }} /></label>
      <p id={hint} className="quiet small">{text.mailDomainsHint}</p>
    </div>
  );
}

/** Which addresses a provider that is there already speaks for. */
function DomainsForm({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const text = useWords(words);
  const common = useWords(shared);
  const [domains, setDomains] = useState(provider.mailDomains.join(', '));
  const { problem, submit } = useSubmit();
  const keep = async () => {
    await api.patch('/identity-providers/{providerId}', { path: { providerId: provider.id }, ifMatch: etagOf(provider), body: { mailDomains: domainsIn(domains) } });
    onClose();
  };
  return (
    <Dialog title={text.editTitle(provider.name)} onClose={onClose}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void submit(keep); }}>
        <MailDomains value={domains} onChange={setDomains} />
        <FormProblems problem={problem} />
        <div className="form-actions"><Button type="submit" kind="primary">{text.save}</Button><Button onClick={onClose}>{common.cancel}</Button></div>
      </form>
    </Dialog>
  );
}

function ProviderForm({ onClose }: { onClose: () => void }) {
  const text = useWords(words);
  const common = useWords(shared);
  const [draft, setDraft] = useState({ name: '', issuer: '', clientId: '' });
  const [domains, setDomains] = useState('');
  const { problem, submit } = useSubmit();
  const set = (part: Partial<typeof draft>) => { setDraft({ ...draft, ...part }); };
  const keep = async () => {
    await api.post('/identity-providers', { body: { ...draft, mailDomains: domainsIn(domains) } });
    onClose();
  };
  return (
    <Dialog title={text.addProvider} onClose={onClose}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void submit(keep); }}>
        <label>{text.providerName}<input type="text" required maxLength={100} value={draft.name} onChange={(event) => { set({ name: event.target.value }); }} /></label>
        <label>{text.issuer}<input type="url" required maxLength={300} placeholder="https://" value={draft.issuer} onChange={(event) => { set({ issuer: event.target.value }); }} /></label>
        <label>{text.clientId}<input type="text" required maxLength={200} value={draft.clientId} onChange={(event) => { set({ clientId: event.target.value }); }} /></label>
        <MailDomains value={domains} onChange={setDomains} />
        <FormProblems problem={problem} />
        <div className="form-actions"><Button type="submit" kind="primary">{text.save}</Button><Button onClick={onClose}>{common.cancel}</Button></div>
      </form>
    </Dialog>
  );
}
