// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type RefObject } from 'react';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { Dialog } from '@/components/Dialog';
import { useWords } from '@/i18n/words';
import { useMunicipalities } from '@/municipalities/useMunicipalities';
import { Link } from '@/router/Link';
import { HOME } from '../pages';
import { useMunicipality, useOwnMunicipalities, useRole } from '../perspective';
import { words } from '../words';
import { Bell } from './Bell';
import { Search } from './Search';
import { LanguageSwitch, Settings } from './Settings';
import { Who } from './Who';

/** Name, municipality, search, who am I. */
export function TopBar({ searchRef, onHelp }: { searchRef: RefObject<HTMLInputElement | null>; onHelp: () => void }) {
  const text = useWords(words);
  const role = useRole();
  const [settings, setSettings] = useState(false);
  return (
    <header className="topbar">
      <Link to={HOME[role]} className="topbar-name">Flexteam</Link>
      <PlaceSwitch />
      <Search inputRef={searchRef} />
      <Bell />
      <div className="topbar-end">
        <Who />
        <LanguageSwitch />
        <Button kind="plain" aria-haspopup="dialog" onClick={() => { setSettings(true); }}>{text.settings}</Button>
        <Button kind="plain" icon aria-label={text.help} title={`${text.help} (?)`} onClick={onHelp}>?</Button>
      </div>
      {settings ? <Dialog title={text.settings} onClose={() => { setSettings(false); }}><Settings /></Dialog> : null}
    </header>
  );
}

function PlaceSwitch() {
  const text = useWords(words);
  const { all } = useMunicipalities();
  const own = useOwnMunicipalities();
  const [code, choose] = useMunicipality();
  const id = useId();
  const mine = all.filter((one) => own?.includes(one.code) ?? true);
  return (
    <div className="place-switch">
      <ClientSign code={code} withName={false} />
      <label htmlFor={id} className="visually-hidden">{text.place}</label>
      <select id={id} value={code} onChange={(event) => { choose(event.target.value); }}>
        {mine.length === 0 ? <option value={code}>…</option> : null}
        {mine.map((one) => <option key={one.code} value={one.code}>{one.name}</option>)}
      </select>
    </div>
  );
}
