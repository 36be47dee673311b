// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useDeferredValue, useMemo, useState, type RefObject } from 'react';
import { useResource } from '@/api/useResource';
import type { Schemas } from '@/api/types';
import { Combobox, type Option } from '@/components/Combobox';
import { useWords } from '@/i18n/words';
import { useMunicipalities } from '@/municipalities/useMunicipalities';
import { navigate } from '@/router/router';
import { pagesFor } from '../pages';
import { readsRequests, useSession } from '../session';
import { useMunicipality, useOwnMunicipalities, useRole } from '../perspective';
import { words, type Words } from '../words';

/** One field for everything: pages, requests of all municipalities, the menu card, municipalities. */
export function Search({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const text = useWords(words);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const { all, byCode } = useMunicipalities();
  const role = useRole();
  const session = useSession();
  const pages = pagesFor(session);
  const mayRead = readsRequests(session);
  const own = useOwnMunicipalities();
  const [code] = useMunicipality();
  const menu = useResource('/menu-cards/{menuVersion}', query === '' ? null : { path: { menuVersion: 'current' } });
  const orders = useResource('/orders', query.length < 2 || !mayRead ? null : { query: { q: query, ...(own === null ? {} : { municipalityCode: code }) } });
  const mine = useMemo(() => (mayRead ? all.filter((one) => own?.includes(one.code) ?? true) : []), [all, own, mayRead]);
  const options = useMemo((): Option[] => [
    ...pages.map((page) => ({ id: page.path, text: text.pages[page.id], detail: text.kinds.page })),
    // Before what was asked: a list that comes later must not push away what stands first.
    ...(menu.data ? requests(menu.data, role === 'municipality', text) : []),
    ...(orders.data?.orders ?? []).map((order) => ({
      id: `/mijn-gemeente?gemeente=${order.municipalityCode}&aanvraag=${order.id}`,
      text: order.title,
      detail: `${text.kinds.order} ${byCode.get(order.municipalityCode)?.name ?? ''}`,
    })),
    ...mine.map((one) => ({ id: `/mijn-gemeente?gemeente=${one.code}`, text: one.name, detail: text.kinds.municipality })),
  ], [text, pages, role, orders.data, menu.data, mine, byCode]);
  return (
    <div className="search" role="search">
      <Combobox label={text.search} labelHidden options={options} value={null} clears inputRef={inputRef} placeholder={`${text.search}  /`}
        onType={setTyped} onChange={(to) => { if (to !== null) navigate(to); }} />
    </div>
  );
}

/** What is on the menu card: for a municipality straight to the form, for others to what it is. */
function requests(menu: Schemas['MenuCard'], asks: boolean, text: Words): Option[] {
  const items = menu.items.map((item) => ({ id: asks ? `/menukaart?aanvragen=${item.code}` : `/menukaart?product=${item.code}`, text: item.name, detail: `${asks ? text.kinds.ask : text.kinds.item} ${item.code}` }));
  if (!asks) return items;
  const chains = menu.chains.map((chain) => ({ id: `/menukaart?aanvragen=${chain.items.join(',')}`, text: chain.name, detail: text.kinds.chain }));
  return [...chains, ...items, { id: '/menukaart?aanvragen=vrij', text: text.kinds.free, detail: text.kinds.ask }];
}
