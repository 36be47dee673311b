// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { ROLE_NAMES } from '@/api/access';
import { api, etagOf } from '@/api/client';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { FormProblems } from '@/components/FormProblems';
import { useSubmit } from '@/components/useSubmit';
import { useLanguage } from '@/i18n/language';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { useMunicipalities } from '@/municipalities/useMunicipalities';
import { words } from './words';

type Account = Schemas['Account'];
type Draft = Pick<Account, 'name' | 'email' | 'title' | 'role' | 'municipalityCodes'> & { memberId: string };

const ROLES = ['municipal-coordinator', 'team-coordinator', 'team-member', 'viewer', 'administrator'] as const;
const NEW: Draft = { name: '', email: '', title: '', role: 'municipal-coordinator', municipalityCodes: [], memberId: '' };

interface Props {
  /** Left out: a new one. */
  account?: Account;
  members: readonly Schemas['MemberRef'][];
  onClose: () => void;
  onAdded?: (account: Account) => void;
}

export function AccountForm({ account, members, onClose, onAdded }: Props): ReactElement {
  const text = useWords(words);
  const common = useWords(shared);
  const [language] = useLanguage();
  const { all } = useMunicipalities();
  const [draft, setDraft] = useState<Draft>(account ? { ...account, memberId: String(account.memberId ?? '') } : NEW);
  const { problem, submit } = useSubmit();
  const set = (part: Partial<Draft>) => { setDraft({ ...draft, ...part }); };
  const hasPlaces = draft.role === 'municipal-coordinator' || draft.role === 'viewer';
  const toggle = (code: string) => {
    set({ municipalityCodes: draft.municipalityCodes.includes(code) ? draft.municipalityCodes.filter((one) => one !== code) : [...draft.municipalityCodes, code] });
  };
  const keep = async () => {
    const body = { name: draft.name, email: draft.email, title: draft.title, role: draft.role, municipalityCodes: hasPlaces ? draft.municipalityCodes : [] };
    const memberId = draft.memberId === '' ? undefined : Number(draft.memberId);
    if (account) {
      await api.patch('/accounts/{accountId}', { path: { accountId: account.id }, ifMatch: etagOf(account), body: { ...body, memberId: memberId ?? null } });
      onClose();
    } else {
      const { data } = await api.post('/accounts', { body: memberId === undefined ? body : { ...body, memberId } });
      onAdded?.(data);
    }
  };
  return (
    <Dialog title={account ? text.editTitle(account.name) : text.addTitle} onClose={onClose}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void submit(keep); }}>
        <label>{text.name}<input type="text" required maxLength={100} autoComplete="off" value={draft.name} onChange={(event) => { set({ name: event.target.value }); }} /></label>
        <label>{text.email}<input type="email" required maxLength={254} autoComplete="off" value={draft.email} onChange={(event) => { set({ email: event.target.value }); }} /></label>
        <label>{text.jobTitle}<input type="text" maxLength={100} autoComplete="off" value={draft.title} onChange={(event) => { set({ title: event.target.value }); }} /></label>
        <label>
          {text.role}
          <select value={draft.role} onChange={(event) => { set({ role: event.target.value as Draft['role'] }); }}>
            {ROLES.map((role) => <option key={role} value={role}>{ROLE_NAMES[role][language]}</option>)}
          </select>
        </label>
        {hasPlaces ? (
          <fieldset className="account-places">
            <legend>{text.municipalities}</legend>
            {all.map((one) => <label key={one.code} className="check"><input type="checkbox" checked={draft.municipalityCodes.includes(one.code)} onChange={() => { toggle(one.code); }} /> {one.name}</label>)}
          </fieldset>
        ) : null}
        {draft.role === 'team-member' || draft.memberId !== '' ? (
          <label>
            {text.member}
            <select required={draft.role === 'team-member'} value={draft.memberId} onChange={(event) => { set({ memberId: event.target.value }); }}>
              <option value="">{draft.role === 'team-member' ? text.chooseMember : text.noMember}</option>
              {members.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
            </select>
          </label>
        ) : null}
        <FormProblems problem={problem} />
        <div className="form-actions"><Button type="submit" kind="primary">{text.save}</Button><Button onClick={onClose}>{common.cancel}</Button></div>
      </form>
    </Dialog>
  );
}
