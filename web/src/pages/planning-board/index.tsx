// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useRef, useState, type ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { useShortcutHelp } from '@/app/shortcuts';
import '@/components/Form.css';
import { Page } from '@/components/Page';
import { SidePanel } from '@/components/SidePanel';
import { Answer, ErrorState, Loading } from '@/components/States';
import { number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { weekLabel, type Week } from '@/time/weeks';
import { BoardSection } from './BoardSection';
import { CellPanel } from './CellPanel';
import { CheckPanel } from './CheckPanel';
import { Differences } from './Differences';
import { Inbox } from './Inbox';
import { MoveDialog } from './MoveDialog';
import './page.css';
import { PageActions } from './PageActions';
import { PublishDialog } from './PublishDialog';
import { RunPanel } from './RunPanel';
import { useAddress, type WhoWhen as Asked } from './useAddress';
import { useBoard, useClients } from './useBoard';
import { useBoardKeys } from './useBoardKeys';
import { useCellActions } from './useCellActions';
import { useRun } from './useRun';
import { WhoWhen } from './WhoWhen';
import { Why } from './Why';
import { nl, type Words } from './words';
import { en } from './words-en';

const NOTHING_BROKEN: readonly Schemas['BrokenLine'][] = [];
const NO_PINS: readonly Schemas['Pin'][] = [];

function answerOf(plan: Schemas['Plan'] | null, noPlan: boolean, words: Words): string {
  if (!plan) return noPlan ? words.answerNone : words.loading;
  const name = plan.state === 'draft' ? plan.name : words.answerPublished;
  const gap = plan.value.gapPercent;
  return words.answer(name, plan.plannedOrderCount, number(plan.plannedHours), number(plan.askedHours)) + (gap === undefined ? '' : ` ${words.bound(number(gap, 1))}`);
}

/** What the page reads beside the board itself. */
function useAround(status: Schemas['Status'] | null) {
  const hasPlan = status !== null && (status.publishedPlanId !== undefined || status.latestDraftId !== undefined);
  return {
    hasPlan,
    pins: useResource('/pins').data?.pins ?? NO_PINS,
    members: useResource('/members').data?.members,
    inbox: useResource('/inbox').data?.orders,
    seconds: useResource('/settings').data?.runSeconds ?? 10,
  };
}

export default function PlanningBoard(): ReactElement {
  const words = useWords({ nl, en });
  const clients = useClients();
  const status = useResource('/status').data ?? null;
  const address = useAddress(status);
  const { hasPlan, pins, members, inbox, seconds } = useAround(status);
  const check = useResource('/plans/{planKey}/rule-check', hasPlan ? { path: { planKey: address.planKey } } : null);
  const board = useBoard(address.planKey, address.by, hasPlan ? status : null, address.from, address.span, pins, check.data?.lines ?? NOTHING_BROKEN, clients);
  const { plan, lines } = board;
  const compare = plan?.state === 'draft' && status?.publishedPlanId !== undefined;
  const compared = useResource('/plans/{planKey}/differences', compare ? { path: { planKey: String(plan.id) } } : null);
  const differences = compared.data;
  const [runId, setRunId] = useState<number | null>(null);
  const runs = useResource('/planning-runs', address.panel === 'run' ? {} : null).data?.planningRuns;
  const { run, curve } = useRun(runId ?? status?.runningRunId ?? runs?.find((one) => one.planId === plan?.id)?.id ?? null);
  const [publishing, setPublishing] = useState(false);
  const search = useRef<HTMLInputElement>(null);

  const memberName = (id: number) => members?.find((one) => one.id === id)?.name ?? '';
  // What is planned by hand goes into the draft if there is one: beside it the published plan is for looking only.
  const inHand = address.planKey === 'latest' || status?.latestDraftId === undefined;
  const actions = useCellActions(board, inHand, (row, week) => { address.setOpen({ row: row.id, week }); }, memberName, words);
  const show = (member: number, week: Week) => {
    address.goTo(week);
    address.setBy('members');
    address.setOpen({ row: `member-${member}`, week });
  };
  const asked = useResource('/orders/{orderId}', address.who ? { path: { orderId: address.who.orderId } } : null).data;
  const who = ({ orderId, item, line }: Asked) => { address.setWho({ orderId, item, line }); };
  const onDraft = () => { address.setPlanKey('latest'); };
  const opened = board.rows.find((row) => row.id === address.open?.row);
  const openWeek = address.open?.week ?? '';
  const openCell = opened?.cells[board.weeks.indexOf(openWeek)];
  useShortcutHelp(words.keys);
  useBoardKeys(search, (action) => { if (opened && !address.who) actions.act(action, opened, openWeek); });

  return (
    <Page
      title={words.title}
      actions={(
        <PageActions address={address} plan={plan} hasDraft={status?.latestDraftId !== undefined}
          hasPublished={status?.publishedPlanId !== undefined} differences={differences} check={check.data}
          onPublish={() => { setPublishing(true); }} words={words} />
      )}
    >
      <Answer>{answerOf(plan, status !== null && !hasPlan, words)}</Answer>
      {board.pending.count > 0 && <p className="board-pending" role="status">{words.pending(board.pending.count)}</p>}
      {address.panel === 'run' && (
        <RunPanel run={run} curve={curve} worth={differences?.text ?? null} seconds={seconds} words={words}
          onStarted={(id) => { setRunId(id); address.setPlanKey('latest'); }} />
      )}
      {address.panel === 'check' && hasPlan && (
        <CheckPanel check={check} inHand={inHand} onDraft={onDraft} onShow={(line) => { if (line.member) show(line.member.id, line.span.from); }} onWho={who} words={words} />
      )}
      {address.panel === 'differences' && compare && (
        <section className="board-differences" aria-labelledby="differences-title">
          <h2 id="differences-title">{words.diffTitle}</h2>
          {differences
            ? <Differences plan={plan} differences={differences} clients={clients} words={words} onShow={(side) => { show(side.member.id, side.span.from); }} />
            : compared.error ? <ErrorState problem={compared.error} retry={compared.refresh} /> : <Loading />}
        </section>
      )}
      {inbox && <Inbox orders={inbox} onWho={hasPlan ? (orderId) => { who({ orderId }); } : null} words={words} />}
      <BoardSection board={board} address={address} actions={actions} thisWeek={status?.currentWeek ?? ''} clients={clients} search={search} words={words} />
      {hasPlan && (
        <section aria-labelledby="why-title" className="board-why">
          <h2 id="why-title">{words.whyTitle}</h2>
          <Why planKey={address.planKey} clients={clients} words={words} />
        </section>
      )}
      {address.who && hasPlan && (
        <SidePanel title={asked ? words.whoFor(asked.order.title) : words.who} onClose={() => { address.setWho(null); }}>
          <WhoWhen
            asked={address.who} thisWeek={status?.currentWeek ?? ''} words={words} onAsk={address.setWho}
            onDone={() => { address.setWho(null); address.setPlanKey('latest'); }}
          />
        </SidePanel>
      )}
      {opened && openCell && !address.who && (
        <SidePanel title={`${opened.label}, ${weekLabel(openWeek, words.language)}`} onClose={() => { address.setOpen(null); }}>
          <CellPanel
            row={opened} week={openWeek} cell={openCell} lines={lines} planKey={address.planKey} memberName={memberName} words={words}
            inHand={inHand} onDraft={onDraft} onPin={actions.pin} onRelease={actions.release} onWho={who} onMove={(part) => { actions.startMove(part, openCell.parts, openWeek); }}
          />
        </SidePanel>
      )}
      {actions.moving && members && plan && (
        <MoveDialog {...actions.moving} lines={lines} people={members} plan={plan} onMove={actions.move} onMoveAnyway={actions.moveAnyway} onClose={actions.stopMoving} words={words} />
      )}
      {publishing && plan && (
        <PublishDialog
          plan={plan} worth={differences?.text ?? null} words={words} onClose={() => { setPublishing(false); }}
          onLook={() => { setPublishing(false); address.setPanel('differences'); }}
        />
      )}
    </Page>
  );
}
