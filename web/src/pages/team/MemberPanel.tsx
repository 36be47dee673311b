// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { Link } from '@/router/Link';
import { weekLabel, type Week } from '@/time/weeks';
import { saveLeave } from './LeaveDialogs';
import type { Words } from './words';

type Member = Schemas['Member'];

export type MemberAction = 'edit' | 'leave' | 'departure' | 'delete';

export interface MemberPanelProps {
  member: Member;
  roleName: (code: string) => string;
  /** Name of an organisation; a municipality goes by its code. */
  organisation: (id: string) => string;
  onAct: (action: MemberAction) => void;
  /** Years are said where they are not this one. */
  thisWeek: Week;
  words: Words;
}

function leaveText(leave: Schemas['Leave'], words: Words, thisWeek: Week): string {
  const from = weekLabel(leave.from, words.language, thisWeek);
  const span = leave.kind === 'vertrokken'
    ? words.fromOn(from)
    : words.fromUntil(from, weekLabel(leave.until, words.language, leave.from));
  return `${words.leaveKinds[leave.kind]}, ${span}${leave.hoursPerWeek === undefined ? '' : `, ${words.leaveHours(leave.hoursPerWeek)}`}`;
}

/** One person: roles, hours, leave, and who employs, directs and pays. */
export function MemberPanel({ member, roleName, organisation, onAct, thisWeek, words }: MemberPanelProps): ReactElement {
  return (
    <>
      <div className="row">
        <Button onClick={() => { onAct('edit'); }}>{words.edit}</Button>
        <Button onClick={() => { onAct('departure'); }}>{words.leaves}</Button>
        <Button kind="danger" onClick={() => { onAct('delete'); }}>{words.remove}</Button>
      </div>
      <dl className="member-facts">
        <dt>{words.bond}</dt><dd>{words.bonds[member.bond]}</dd>
        <dt>{words.municipality}</dt><dd><ClientSign code={member.homeMunicipalityCode} withName /></dd>
        <dt>{words.roles}</dt>
        <dd>
          {member.roles.map((role) => (
            <div key={role.role}>
              {roleName(role.role)} ({words.level(role.level)}{role.since ? `, ${words.sinceWeek(weekLabel(role.since, words.language, thisWeek))}` : ''}){role.evidence && <span className="quiet">: {role.evidence}</span>}
            </div>
          ))}
        </dd>
        <dt>{words.contract}</dt>
        <dd>
          {member.contract.map((one) => (
            <div key={one.from}>
              {words.perWeek(one.hoursPerWeek)}, {one.until ? words.fromUntil(weekLabel(one.from, words.language), weekLabel(one.until, words.language, one.from)) : words.fromOn(weekLabel(one.from, words.language))}
            </div>
          ))}
        </dd>
        <dt title={words.employerMeaning}>{words.employer}</dt><dd>{organisation(member.employer)}</dd>
        <dt title={words.directorMeaning}>{words.director}</dt><dd>{organisation(member.director)}</dd>
        <dt>{words.payer}</dt><dd>{organisation(member.payer)}</dd>
      </dl>
      <section className="stack-small" aria-labelledby="leave-title">
        <h3 id="leave-title">{words.leave}</h3>
        {member.leave.length === 0 ? <p className="quiet">{words.noLeave}</p> : (
          <ul className="leave-list">
            {member.leave.map((one, i) => (
              <li key={i}>
                {leaveText(one, words, thisWeek)}
                <Button
                  kind="plain" className="button-small" aria-label={words.removeLeave(leaveText(one, words, thisWeek))}
                  onClick={() => { saveLeave(member, member.leave.filter((_, other) => other !== i), words.leaveRemoved(member.name)); }}
                >{words.remove}</Button>
              </li>
            ))}
          </ul>
        )}
        <div><Button onClick={() => { onAct('leave'); }}>{words.addLeave}</Button></div>
      </section>
      <p><Link to={`/mijn-week?member=${member.id}`}>{words.toWeek}</Link></p>
    </>
  );
}
