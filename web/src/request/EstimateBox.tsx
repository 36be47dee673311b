// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { ShareBar } from '@/components/ShareBar';
import { ErrorState, Loading, ServerText } from '@/components/States';
import { hours, number } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { weekDate, weekLabel } from '@/time/weeks';
import type { EstimateState } from './useEstimate';
import { words } from './words';

type Estimate = Schemas['Estimate'];

interface ResultProps {
  /** Hours as they were asked before; said when they are different now. */
  before: number | undefined;
  onAdd: (code: string) => void;
}

/** Before it is sent: earliest start, hours of the team and of their own, lead time, what is left of the share. */
export function EstimateBox({ estimate, before, onAdd }: { estimate: EstimateState } & ResultProps) {
  const text = useWords(words);
  return (
    <section className={`estimate${estimate.busy ? ' estimate-busy' : ''}`} aria-labelledby="estimate-title" aria-busy={estimate.busy}>
      <h2 id="estimate-title">{text.takes}</h2>
      {estimate.error ? <ErrorState problem={estimate.error} /> : estimate.data
        ? <Result estimate={estimate.data} before={before} onAdd={onAdd} />
        : estimate.busy ? <Loading what={text.calculating} /> : <p className="quiet">{text.choosePlace}</p>}
    </section>
  );
}

function Result({ estimate, before, onAdd }: { estimate: Estimate } & ResultProps) {
  const text = useWords(words);
  return (
    <>
      <Earliest estimate={estimate} />
      {estimate.missing.length > 0 ? (
        <div className="estimate-part">
          <h3>{text.missing}</h3>
          <ul className="missing">
            {estimate.missing.map((one) => (
              <li key={`${one.item}-${one.neededFor}`}>
                <span><span className="item-code">{one.item}</span>{one.itemName} <span className="quiet">{text.missingFor(one.neededFor)}</span></span>
                <Button className="button-small" aria-label={text.addItLabel(one.itemName)} onClick={() => { onAdd(one.item); }}>{text.addIt}</Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="estimate-part">
        <h3>{text.hoursTitle(hours(estimate.hours))}{before !== undefined && before !== estimate.hours ? <span className="quiet"> {text.hoursBefore(number(before))}</span> : null}</h3>
        <div className="split" aria-hidden="true">
          {estimate.teamHours > 0 ? <span className="split-team" style={{ flexGrow: estimate.teamHours }} /> : null}
          {estimate.ownHours > 0 ? <span className="split-own" style={{ flexGrow: estimate.ownHours }} /> : null}
        </div>
        <p><span className="key split-team" aria-hidden="true" /><strong>{hours(estimate.teamHours)}</strong> {text.byTeam}, <span className="key split-own" aria-hidden="true" /><strong>{hours(estimate.ownHours)}</strong> {text.bySelf}</p>
        <p className="quiet">{text.leadAlone(estimate.leadTimeWeeks)}</p>
      </div>
      <Share share={estimate.share} teamHours={estimate.teamHours} />
      <details className="estimate-part">
        <summary>{text.roleTable}</summary>
        <table className="data-table">
          <caption className="visually-hidden">{text.roleTable}</caption>
          <thead><tr><th scope="col">{text.role}</th><th scope="col" className="number">{text.team}</th><th scope="col" className="number">{text.own}</th></tr></thead>
          <tbody>{estimate.roles.map((role) => <tr key={role.role}><th scope="row">{role.roleName}</th><td className="number">{number(role.teamHours)}</td><td className="number">{number(role.ownHours)}</td></tr>)}</tbody>
          <tfoot><tr><th scope="row">{text.totalHours}</th><td className="number">{number(estimate.teamHours)}</td><td className="number">{number(estimate.ownHours)}</td></tr></tfoot>
        </table>
      </details>
    </>
  );
}

function Earliest({ estimate }: { estimate: Estimate }) {
  const text = useWords(words);
  const [language] = useLanguage();
  const { earliest, notEarlier } = estimate;
  return (
    <div className="estimate-part" role="status">
      <p className="quiet small">{text.earliest}</p>
      {earliest
        ? <p className="earliest">{text.start(weekDate(earliest.from, language))}, <span className="nowrap">{text.ready(weekLabel(earliest.until, language, earliest.from))}</span></p>
        : <><p className="earliest">{text.noFit}</p><p>{text.noFitText}</p></>}
      {notEarlier ? <p className="quiet"><ServerText>{notEarlier}</ServerText></p> : null}
    </div>
  );
}

function Share({ share, teamHours }: { share: Schemas['EstimateShare']; teamHours: number }) {
  const text = useWords(words);
  const after = share.plannedHours + teamHours;
  return (
    <div className="estimate-part">
      <h3>{text.shareTitle}</h3>
      <ShareBar solid={share.plannedHours} hatched={after} mark={share.shareHours} label={text.shareLabel(hours(share.plannedHours), hours(after), hours(share.shareHours))} />
      {share.leftAfterHours >= 0
        ? <p>{text.shareAfter(hours(share.leftAfterHours), number(share.shareHours))}</p>
        : <p className="over-share">{text.shareOver(hours(-share.leftAfterHours), number(share.shareHours))}</p>}
    </div>
  );
}
