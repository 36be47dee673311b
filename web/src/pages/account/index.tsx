// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { ROLE_NAMES } from '@/api/access';
import { useSession } from '@/app/session';
import { Page } from '@/components/Page';
import { Answer, Loading } from '@/components/States';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { useMunicipalities } from '@/municipalities/useMunicipalities';
import { Calendar } from './Calendar';
import { Mail } from './Mail';
import { Password } from './Password';
import { SecondStep } from './SecondStep';
import { MyData } from './MyData';
import { Sessions } from './Sessions';
import { words } from './words';
import '@/components/Form.css';
import './account.css';

/** Who I am here, and how I prove it. */
export default function MyAccount(): ReactElement {
  const text = useWords(words);
  const [language] = useLanguage();
  const session = useSession();
  const { byCode } = useMunicipalities();
  const account = session?.account;
  if (!account) return <Page title={text.title}><Loading /></Page>;
  const facts = [
    [text.facts.email, account.email],
    [text.facts.title, account.title],
    [text.facts.municipalities, account.municipalityCodes.map((code) => byCode.get(code)?.name ?? code).join(', ')],
  ].filter(([, value]) => value !== '');
  return (
    <Page title={text.title}>
      <Answer>{text.answer(account.name, ROLE_NAMES[account.role][language].toLowerCase())}</Answer>
      <dl className="facts">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <Password account={account} demo={session.demo} />
      {account.hasPassword || session.demo ? <SecondStep account={account} left={session.recoveryCodesLeft ?? 0} /> : null}
      <Mail />
      <Calendar />
      <Sessions />
      <MyData />
    </Page>
  );
}
