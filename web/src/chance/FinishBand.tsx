// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useResource } from '@/api/useResource';
import { Loading } from '@/components/States';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { weekLabel } from '@/time/weeks';
import { wholePercent, type FinishChance } from './chance';
import { likelyWeeks } from './likely';
import { words } from './words';

function Band({ one }: { one: FinishChance }): ReactElement {
  const text = useWords(words);
  const [language] = useLanguage();
  const week = (value: string | undefined) => (value === undefined ? text.beyond : weekLabel(value, language, '0000-W01'));
  return (
    <>
      <dl className="facts">
        <div><dt>{text.planned}</dt><dd>{week(one.plannedFinish)}</dd></div>
        <div><dt>{text.band}</dt><dd>{likelyWeeks(one, language)}</dd></div>
        <div><dt>{text.chance}</dt><dd>{one.chance === undefined || one.wishedUntil === undefined ? text.noWish : text.chanceText(`${wholePercent(one.chance)}%`, week(one.wishedUntil))}</dd></div>
      </dl>
      <p className="quiet small">{text.meaning}</p>
    </>
  );
}

interface Props {
  planKey: string;
  orderId: number;
  municipalityCode: string;
}

/** When one order is finished: by the plan, in 8 of 10 replayed futures, and the chance that it is on time. */
export function FinishBand({ planKey, orderId, municipalityCode }: Props): ReactElement | null {
  const text = useWords(words);
  const { data, error } = useResource('/plans/{planKey}/finish-chances', { path: { planKey }, query: { municipalityCode } });
  if (error) return null;
  const one = data?.orders.find((each) => each.orderId === orderId);
  return (
    <section className="finish-band">
      <h3>{text.title}</h3>
      {data ? one ? <Band one={one} /> : <p className="quiet">{text.notWhole}</p> : <Loading />}
    </section>
  );
}
