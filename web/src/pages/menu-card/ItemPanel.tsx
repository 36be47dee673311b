// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { fieldWords } from '@/chance/words';
import { SidePanel } from '@/components/SidePanel';
import { ServerText } from '@/components/States';
import { number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { words as formWords } from '@/request/words';
import { Link } from '@/router/Link';
import { AskLink } from './AskLink';
import { words } from './words';

interface Props {
  menu: Schemas['MenuCard'];
  item: Schemas['MenuItem'];
  askLink: string;
  itemLink: (code: string) => string;
  onClose: () => void;
}

/** Hours of a role for the team: all, none or the share. */
const teamHours = (role: Schemas['RoleHours']) =>
  role.doer === 'team' ? role.hours : role.doer === 'municipality' ? 0 : Math.round(role.hours * role.teamShare);

/** Low, expected and high of hours and weeks. */
function Spread({ item }: { item: Schemas['MenuItem'] }) {
  const text = useWords(fieldWords);
  const { uncertainty } = item;
  if (!uncertainty) return <span title={text.meaning}>{text.asSettings}</span>;
  const range = (likely: number, low: number, high: number) => text.range(number((likely * low) / 100), number(likely), number((likely * high) / 100));
  return <span title={text.meaning}>{text.hours} {range(item.hours, uncertainty.hoursLow, uncertainty.hoursHigh)}<br />{text.weeks} {range(item.leadTimeWeeks, uncertainty.leadTimeLow, uncertainty.leadTimeHigh)}</span>;
}

/** One item of the card: who does how much, how long, what comes before, what comes out. */
export function ItemPanel({ menu, item, askLink, itemLink, onClose }: Props) {
  const text = useWords(words);
  const form = useWords(formWords);
  const spread = useWords(fieldWords);
  const team = item.roles.reduce((sum, role) => sum + teamHours(role), 0);
  return (
    <SidePanel title={`${item.code} ${item.name}`} onClose={onClose}>
      <dl className="facts">
        <div><dt>{text.deliverable}</dt><dd lang="nl">{item.deliverable}</dd></div>
        <div><dt>{text.leadTime}</dt><dd>{text.weeks(item.leadTimeWeeks)}</dd></div>
        <div><dt>{spread.title}</dt><dd><Spread item={item} /></dd></div>
        <div><dt>{text.per}</dt><dd>{text.units[item.unit]}</dd></div>
        <div><dt>{text.after}</dt><dd>{item.after.length === 0 ? text.afterNone : (
          <ul className="bare">{item.after.map((code) => <li key={code}><Link to={itemLink(code)}>{code} {menu.items.find((one) => one.code === code)?.name}</Link></li>)}</ul>
        )}</dd></div>
      </dl>
      <AskLink to={askLink} className="button button-primary">{text.askFor(item.name)}</AskLink>
      <table className="data-table">
        <caption>{form.roleTable}</caption>
        <thead><tr><th scope="col">{form.role}</th><th scope="col" className="number">{form.team}</th><th scope="col" className="number">{form.own}</th><th scope="col" className="number">{form.totalHours}</th></tr></thead>
        <tbody>
          {item.roles.map((role) => (
            <tr key={role.role}>
              <th scope="row">{menu.roles.find((one) => one.code === role.role)?.name ?? role.role}</th>
              <td className="number">{number(teamHours(role))}</td><td className="number">{number(role.hours - teamHours(role))}</td><td className="number">{number(role.hours)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row">{form.totalHours}</th><td className="number">{number(team)}</td><td className="number">{number(item.hours - team)}</td><td className="number">{number(item.hours)}</td></tr></tfoot>
      </table>
      <p className="quiet small">{text.source}: <ServerText>{item.source}</ServerText></p>
    </SidePanel>
  );
}
