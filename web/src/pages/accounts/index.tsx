// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { ROLE_NAMES } from '@/api/access';
import { api, etagOf } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { DataTable, type Column } from '@/components/DataTable';
import { notify, notifyError } from '@/components/notices';
import { Page } from '@/components/Page';
import { saveAnswer } from '@/components/saveFile';
import { SidePanel } from '@/components/SidePanel';
import { Answer, EmptyState, ErrorState, Loading } from '@/components/States';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { useMunicipalities } from '@/municipalities/useMunicipalities';
import { useSearchParam } from '@/router/router';
import { AccountForm } from './AccountForm';
import { EraseDialog } from './EraseDialog';
import { InviteDialog } from './InviteDialog';
import { Providers } from './Providers';
import { Rights } from './Rights';
import { words } from './words';
import '@/components/Form.css';
import './accounts.css';

type Account = Schemas['Account'];
type Open = { what: 'add' } | { what: 'edit' | 'invite' | 'erase'; account: Account } | null;

/** Who can log in, as what, and what that means. */
export default function Accounts(): ReactElement {
  const text = useWords(words);
  const [language] = useLanguage();
  const { data, error, refresh } = useResource('/accounts');
  const { byCode } = useMunicipalities();
  const [open, setOpen] = useState<Open>(null);
  const [chosen, setChosen] = useSearchParam('account');
  const accounts = data?.accounts ?? [];
  const members = data?.members ?? [];
  const shown = accounts.find((one) => one.id === chosen);
  const close = () => {
    setOpen(null);
    refresh();
  };
  const stateOf = (one: Account) => (one.active ? (one.hasPassword ? text.states.active : text.states.invited) : text.states.off);
  const turn = async (account: Account) => {
    try {
      await api.patch('/accounts/{accountId}', { path: { accountId: account.id }, ifMatch: etagOf(account), body: { active: !account.active } });
      notify(account.active ? text.turnedOff(account.name) : text.turnedOn(account.name));
    } catch (problem) {
      notifyError(problem);
    }
    refresh();
  };
  const download = ({ id }: Account) => saveAnswer(text.dataFile(id), () => api.get('/accounts/{accountId}/personal-data', { path: { accountId: id } }));
  const columns: Column<Account>[] = [
    {
      key: 'name', head: text.name, sortBy: (one) => one.name, cell: (one) => (
        <button type="button" className="account-name" aria-pressed={one.id === chosen} onClick={() => { setChosen(one.id === chosen ? null : one.id); }}>{one.name}</button>
      ),
    },
    { key: 'email', head: text.email, wideOnly: true, sortBy: (one) => one.email, cell: (one) => one.email },
    { key: 'role', head: text.role, sortBy: (one) => one.role, filterBy: (one) => ROLE_NAMES[one.role][language], cell: (one) => ROLE_NAMES[one.role][language] },
    { key: 'places', head: text.municipalities, wideOnly: true, cell: (one) => one.municipalityCodes.map((code) => byCode.get(code)?.name ?? code).join(', ') },
    { key: 'state', head: text.state, wideOnly: true, filterBy: stateOf, cell: (one) => `${stateOf(one)}${one.hasSecondStep ? `, ${text.second}` : ''}` },
  ];
  return (
    <Page title={text.title} actions={<Button kind="primary" onClick={() => { setOpen({ what: 'add' }); }}>{text.add}</Button>}>
      {error ? <ErrorState problem={error} retry={refresh} /> : null}
      {data ? <Answer>{text.answer(accounts.filter((one) => one.active).length, accounts.filter((one) => one.active && one.hasSecondStep).length)}</Answer> : error ? null : <Loading />}
      {data ? <DataTable caption={text.caption} columns={columns} rows={accounts} rowKey={(one) => one.id} rowClass={(one) => (one.id === chosen ? 'row-chosen' : '')} name="a" empty={<EmptyState title={text.empty} />} /> : null}
      {shown ? (
        <SidePanel title={shown.name} onClose={() => { setChosen(null); }}>
          <div className="stack">
            <dl className="facts">
              <div><dt>{text.email}</dt><dd>{shown.email}</dd></div>
              <div><dt>{text.jobTitle}</dt><dd>{shown.title || '–'}</dd></div>
              <div><dt>{text.role}</dt><dd>{ROLE_NAMES[shown.role][language]}</dd></div>
              <div><dt>{text.state}</dt><dd>{stateOf(shown)}{shown.hasSecondStep ? `, ${text.second}` : ''}</dd></div>
            </dl>
            <div className="row">
              <Button kind="primary" onClick={() => { setOpen({ what: 'edit', account: shown }); }}>{text.edit}</Button>
              {shown.active ? <Button onClick={() => { setOpen({ what: 'invite', account: shown }); }}>{text.invite}</Button> : null}
              <Button kind={shown.active ? 'danger' : 'normal'} onClick={() => void turn(shown)}>{shown.active ? text.turnOff : text.turnOn}</Button>
            </div>
            <div className="row">
              <Button onClick={() => void download(shown)}>{text.data}</Button>
              <Button kind="danger" aria-haspopup="dialog" onClick={() => { setOpen({ what: 'erase', account: shown }); }}>{text.erase}</Button>
            </div>
          </div>
        </SidePanel>
      ) : null}
      <Providers />
      <Rights />
      {open?.what === 'add' ? <AccountForm members={members} onClose={close} onAdded={(account) => { refresh(); setOpen({ what: 'invite', account }); }} /> : null}
      {open?.what === 'edit' ? <AccountForm account={open.account} members={members} onClose={close} /> : null}
      {open?.what === 'erase' ? <EraseDialog account={open.account} onClose={close} onErased={() => { setChosen(null); }} /> : null}
      {open?.what === 'invite' ? <InviteDialog account={open.account} onClose={close} /> : null}
    </Page>
  );
}
