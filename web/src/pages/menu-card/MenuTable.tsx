// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Fragment, useMemo } from 'react';
import type { Schemas } from '@/api/types';
import { Icon } from '@/components/Icon';
import { number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { AskLink } from './AskLink';
import { words } from './words';

type Item = Schemas['MenuItem'];

interface Props {
  menu: Schemas['MenuCard'];
  items: readonly Item[];
  opened?: string | null;
  /** Left out, both: just to read. */
  askLink?: (codes: readonly string[]) => string;
  itemLink?: (code: string) => string;
}

/** One table with a heading for every group. */
export function MenuTable({ menu, items, opened = null, askLink, itemLink }: Props) {
  const text = useWords(words);
  const { columns } = text;
  const groups = useMemo(() => {
    const found = new Map<string, Item[]>();
    items.forEach((item) => { found.set(item.category, [...(found.get(item.category) ?? []), item]); });
    return [...found];
  }, [items]);
  return (
    <section className="table-scroll" aria-label={text.title} tabIndex={0}>
      <table className="data-table menu-table">
        <caption className="visually-hidden">{text.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className="wide-only">{columns.unit}</th>
            <th scope="col" className="wide-only">{columns.roles}</th>
            <th scope="col" className="number">{columns.hours}</th>
            <th scope="col" className="number">{columns.weeks}</th>
            <th scope="col" className="wide-only">{columns.after}</th>
            <th scope="col"><span className="visually-hidden">{columns.ask}</span></th>
          </tr>
        </thead>
        {groups.map(([category, list]) => (
          <tbody key={category}>
            <tr className="menu-group"><th scope="rowgroup" colSpan={7}>{category}</th></tr>
            {list.map((item) => (
              <tr key={item.code} className={opened === item.code ? 'menu-opened' : undefined}>
                <th scope="row" className="menu-name">
                  <span className="menu-code">{item.code}</span>
                  {itemLink ? <Link to={itemLink(item.code)} aria-current={opened === item.code ? 'true' : undefined}>{item.name}</Link> : item.name}
                  {item.kind === 'knowledge-product' ? <span className="menu-kind">{text.kinds[item.kind]}</span> : null}
                </th>
                <td className="wide-only nowrap quiet">{text.units[item.unit]}</td>
                <td className="wide-only menu-roles"><Roles item={item} menu={menu} /></td>
                <td className="number">{number(item.hours)}</td>
                <td className="number">{number(item.leadTimeWeeks)}</td>
                <td className="wide-only nowrap quiet">{item.after.length > 0 ? item.after.join(', ') : '–'}</td>
                <td className="menu-ask">{askLink ? <AskLink to={askLink([item.code])} className="button button-plain button-small" aria-label={text.askFor(item.name)}><Icon name="plus" /><span>{columns.ask}</span></AskLink> : null}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Roles({ item, menu }: { item: Item; menu: Schemas['MenuCard'] }) {
  return <>{item.roles.map((one, at) => (
    <Fragment key={one.role}>
      {at > 0 ? ' · ' : ''}<span className="nowrap"><abbr title={menu.roles.find((role) => role.code === one.role)?.name}>{one.role}</abbr> {number(one.hours)}</span>
    </Fragment>
  ))}</>;
}
