// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { ErrorState, Loading, ServerText } from '@/components/States';
import { hours, number } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { weekLabel } from '@/time/weeks';
import './waiting.css';
import { words } from './words';

type Group = Schemas['WaitingGroup'];
type Step = Schemas['WaitingStep'];

const GROUPS = 6;
const STEPS = 12;

/**
 * What does not fit in a plan, by what it waits for: "37 taken wachten op een technisch adviseur in 2027-K3". Each with
 * what asks least and who decides on that, and opening to the single requests. Without a municipality: of all.
 */
export function Waiting({ planKey, municipalityCode }: { planKey: string; municipalityCode?: string }): ReactElement {
  const text = useWords(words);
  const [shown, setShown] = useState(GROUPS);
  const { data, error, refresh } = useResource('/plans/{planKey}/waiting', { path: { planKey }, query: { municipalityCode } });
  if (error && !data) return <ErrorState problem={error} retry={refresh} />;
  if (!data) return <Loading />;
  if (data.groups.length === 0) return <p>{text.none}</p>;
  const left = data.groups.length - shown;
  return (
    <>
      <p>{text.intro(number(data.stepCount))}</p>
      <ul className="waiting" aria-label={text.listLabel}>
        {data.groups.slice(0, shown).map((group) => <WaitingGroup key={group.text} group={group} />)}
      </ul>
      {left > 0 ? <Button onClick={() => { setShown(shown + GROUPS); }}>{text.showMore(Math.min(GROUPS, left))}</Button> : null}
    </>
  );
}

function WaitingGroup({ group }: { group: Group }): ReactElement {
  const text = useWords(words);
  const [open, setOpen] = useState(false);
  const title = useId();
  const cheapest = group.steps[0];
  return (
    <li>
      <details onToggle={(event) => { setOpen(event.currentTarget.open); }}>
        <summary><strong id={title}><ServerText>{group.text}</ServerText></strong> <span className="quiet">{text.more(group.followingCount, hours(group.hours))}</span></summary>
        {open ? <Requests group={group} title={title} /> : null}
      </details>
      {cheapest && cheapest.change !== '' ? (
        <p className="waiting-cheapest">{text.cheapest} <ServerText>{cheapest.change}</ServerText>. {text.decides[cheapest.decider]}</p>
      ) : null}
    </li>
  );
}

/** The tasks of one group, the one that asks least first. */
function Requests({ group, title }: { group: Group; title: string }): ReactElement {
  const text = useWords(words);
  const [shown, setShown] = useState(STEPS);
  const left = group.steps.length - shown;
  return (
    <>
      <section className="table-scroll" tabIndex={0} aria-labelledby={title}>
        <table className="data-table">
          <caption className="visually-hidden">{text.requests}: <ServerText>{group.text}</ServerText></caption>
          <thead>
            <tr>
              <th scope="col">{text.request}</th><th scope="col" className="wide-only">{text.task}</th>
              <th scope="col">{text.change}</th><th scope="col" className="wide-only">{text.decider}</th>
            </tr>
          </thead>
          <tbody>{group.steps.slice(0, shown).map((step) => <Row key={`${step.orderId} ${step.item} ${step.role}`} step={step} />)}</tbody>
        </table>
      </section>
      {left > 0 ? <Button onClick={() => { setShown(shown + STEPS); }}>{text.showMore(Math.min(STEPS, left))}</Button> : null}
    </>
  );
}

function Row({ step }: { step: Step }): ReactElement {
  const text = useWords(words);
  const [language] = useLanguage();
  const { possible } = step;
  return (
    <tr>
      <th scope="row">
        <ClientSign code={step.municipalityCode} /> <Link to={`/mijn-gemeente?gemeente=${step.municipalityCode}&aanvraag=${step.orderId}`}>{step.orderTitle}</Link>
        <span className="waiting-narrow quiet">{step.itemName} ({step.roleName})</span>
      </th>
      <td className="wide-only">{step.itemName} <span className="quiet">({step.roleName})</span></td>
      <td>
        <ServerText>{step.change}</ServerText>
        {possible ? <span className="quiet"> {text.possible(weekLabel(possible.from, language), weekLabel(possible.until, language, possible.from))}</span> : null}
        {step.change === '' ? null : <span className="waiting-narrow quiet">{text.decider}: {text.who[step.decider]}</span>}
      </td>
      <td className="wide-only">{step.change === '' ? '' : text.who[step.decider]}</td>
    </tr>
  );
}
