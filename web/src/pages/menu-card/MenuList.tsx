// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useMemo } from 'react';
import { useResource } from '@/api/useResource';
import type { Schemas } from '@/api/types';
import { useMunicipality } from '@/app/perspective';
import { readsRequests, useMay, useSession } from '@/app/session';
import { Button } from '@/components/Button';
import { matchRank } from '@/components/fold';
import { Page } from '@/components/Page';
import { Answer, EmptyState } from '@/components/States';
import { TableButtons } from '@/exchange/TableButtons';
import { hours, number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { usePlace, useSearchParam, withParam } from '@/router/router';
import { ItemPanel } from './ItemPanel';
import { MenuTable } from './MenuTable';
import { chainWeeks } from '@/request/scaling';
import { AskLink } from './AskLink';
import { DraftButton } from './DraftButton';
import { Suggestions } from './Suggestions';
import { VersionLine } from './VersionLine';
import { words } from './words';

type Menu = Schemas['MenuCard'];
type Item = Schemas['MenuItem'];

/** The whole card: by group, searchable, each item with what it takes. */
export function MenuList({ menu }: { menu: Menu }) {
  const text = useWords(words);
  const may = useMay();
  const place = usePlace();
  const [category, setCategory] = useSearchParam('groep');
  const [query, setQuery] = useSearchParam('zoek');
  const [shown, setShown] = useSearchParam('product');
  const categories = useMemo(() => [...new Set(menu.items.map((item) => item.category))], [menu]);
  const items = useMemo(() => menu.items.filter((item) => (category === null || item.category === category) && matches(item, menu, query ?? '')), [menu, category, query]);
  const opened = menu.items.find((item) => item.code === shown);
  const close = useCallback(() => { setShown(null); }, [setShown]);
  const count = text.answer(menu.items.length, categories.length);
  const askLink = (codes: readonly string[]) => withParam({ path: place.path, search: keep(place.search, ['gemeente']) }, 'aanvragen', codes.join(','));
  const free = `${withParam({ path: place.path, search: keep(place.search, ['gemeente']) }, 'aanvragen', 'vrij')}`;

  return (
    <Page title={text.title} actions={<><TableButtons out={['menu-card']} into={may('menu.edit') ? ['menu-card'] : undefined} /><DraftButton /></>}>
      <Answer>{count.before}<strong>{count.items}</strong>{count.after}<LeftSentence /></Answer>
      <VersionLine />
      <Suggestions />
      <div className="menu-start">
        {menu.chains.map((chain) => {
          const steps = menu.items.filter((item) => chain.items.includes(item.code));
          return (
            <div key={chain.name} className="menu-chain">
              <div><h2>{chain.name} <span className="quiet">· {text.inOneGo.toLowerCase()}</span></h2>
                <p className="quiet">{text.chainFacts(steps.length, hours(steps.reduce((sum, item) => sum + item.hours, 0)), chainWeeks(steps))}</p></div>
              <AskLink to={askLink(chain.items)} className="button button-primary" aria-label={text.askFor(chain.name)}>{text.ask}</AskLink>
            </div>
          );
        })}
        <div className="menu-chain">
          <div><h2>{text.notListed}</h2><p className="quiet">{text.notListedText}</p></div>
          <AskLink to={free} className="button">{text.notListedAsk}</AskLink>
        </div>
      </div>
      <div className="menu-tools no-print">
        <input type="search" aria-label={text.search} placeholder={text.search} value={query ?? ''} onChange={(event) => { setQuery(event.target.value); }} />
        <fieldset className="chips">
          <legend className="visually-hidden">{text.categories}</legend>
          {[null, ...categories].map((one) => (
            <button key={one ?? ''} type="button" className="chip" aria-pressed={category === one} onClick={() => { setCategory(one); }}>{one ?? text.all}</button>
          ))}
        </fieldset>
        <span role="status" className="quiet small">{text.found(items.length)}</span>
      </div>
      {items.length > 0 ? <MenuTable menu={menu} items={items} opened={opened?.code ?? null} askLink={askLink} itemLink={(code) => withParam(place, 'product', code)} /> : (
        <EmptyState title={text.noMatch} action={<div className="row"><Button onClick={() => { setQuery(null); setCategory(null); }}>{text.showAll}</Button><AskLink to={free} className="button">{text.notListedAsk}</AskLink></div>}>{text.noMatchText}</EmptyState>
      )}
      {opened ? <ItemPanel menu={menu} item={opened} askLink={askLink([opened.code])} itemLink={(code) => withParam(place, 'product', code)} onClose={close} /> : null}
    </Page>
  );
}

/** What is left of the municipality's share this year. */
function LeftSentence() {
  const text = useWords(words);
  const [code] = useMunicipality();
  const request = readsRequests(useSession()) ? { path: { municipalityCode: code } } : null;
  const { data } = useResource('/municipalities/{municipalityCode}/summary', request);
  if (!data) return null;
  const { leftHours, shareHours } = data.share;
  const say = leftHours >= 0 ? text.left(data.municipality.name, data.year, number(leftHours), number(shareHours)) : text.over(data.municipality.name, data.year, hours(-leftHours), number(shareHours));
  return <>{say.before}<strong>{say.left}</strong>{say.after}</>;
}

function matches(item: Item, menu: Menu, query: string): boolean {
  if (query.trim() === '') return true;
  const roles = item.roles.map((one) => menu.roles.find((role) => role.code === one.role)?.name ?? one.role).join(' ');
  return matchRank(`${item.code} ${item.name} ${item.deliverable} ${item.category} ${roles}`, query) >= 0;
}

function keep(search: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => names.includes(name)));
}
