// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { keyIsTaken, useShortcutHelp } from '@/app/shortcuts';
import { Answer } from '@/components/States';
import { Button } from '@/components/Button';
import { Choice } from '@/components/Choice';
import { notify } from '@/components/notices';
import { Page } from '@/components/Page';
import { SidePanel } from '@/components/SidePanel';
import { number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { useSearchParam } from '@/router/router';
import { isWeek, plusWeeks, weekLabel, type Week } from '@/time/weeks';
import { BoardFoot } from './BoardFoot';
import { BoardGrid, type CellAction } from './BoardGrid';
import { CellPanel } from './CellPanel';
import { Differences } from './Differences';
import { matching } from './filter';
import { Inbox } from './Inbox';
import * as holds from './holds';
import { Legend } from './Legend';
import { lineId, type Part, type Row } from './model';
import { CheckResult, MoveDialog, type Target } from './MoveDialog';
import '@/components/Form.css';
import './page.css';
import { PublishDialog } from './PublishDialog';
import { RunPanel } from './RunPanel';
import { SPANS, Toolbar } from './Toolbar';
import { useBoard, useClients, type By } from './useBoard';
import { usePinCheck } from './usePinCheck';
import { useRun } from './useRun';
import { Why } from './Why';
import { en } from './words-en';
import { nl } from './words';

type Panel = 'run' | 'differences';

const panelActions: Record<string, CellAction> = { p: 'pin', m: 'move', d: 'release' };

const noPins: readonly Schemas['Pin'][] = [];

/** The part of a cell that a key is about: what is held for release, what is not for a pin, else the largest. */
function partFor(action: CellAction, row: Row, column: number) {
  const parts = row.cells[column]?.parts ?? [];
  if (action === 'release') return parts.find((part) => part.pinId !== null);
  if (action === 'pin') return parts.find((part) => part.pinId === null && !part.leaving) ?? parts[0];
  return parts[0];
}

export default function PlanningBoard(): ReactElement {
  const words = useWords({ nl, en });
  const clients = useClients();
  const [planParam, setPlanParam] = useSearchParam('plan');
  const [byParam, setBy] = useSearchParam('by');
  const [spanParam, setSpan] = useSearchParam('weeks');
  const [fromParam, setFrom] = useSearchParam('from');
  const [query, setQuery] = useSearchParam('q');
  const [openParam, setOpen] = useSearchParam('open');
  const [panel, setPanel] = useSearchParam('show');
  const by: By = byParam === 'orders' ? 'orders' : 'members';
  const span = SPANS.find((one) => String(one) === spanParam) ?? 6;
  const planKey: 'published' | 'latest' = planParam === 'published' ? 'published' : 'latest';

  const status = useResource('/status').data ?? null;
  const pinData = useResource('/pins').data?.pins ?? noPins;
  const members = useResource('/members').data?.members;
  const inbox = useResource('/inbox').data?.orders;
  const settings = useResource('/settings').data;
  const hasPlan = status !== null && (status.publishedPlanId !== undefined || status.latestDraftId !== undefined);
  const explanations = useResource('/plans/{planKey}/explanations', hasPlan ? { path: { planKey } } : null).data?.explanations;

  const firstWeek = status?.firstWeek ?? '2027-W01';
  const lastFrom = plusWeeks(firstWeek, Math.max(0, (status?.horizonWeeks ?? span) - span));
  const clamp = useCallback((week: Week) => (week < firstWeek ? firstWeek : week > lastFrom ? lastFrom : week), [firstWeek, lastFrom]);
  const from = clamp(fromParam && isWeek(fromParam) ? fromParam : status?.currentWeek ?? firstWeek);
  const board = useBoard(planKey, by, hasPlan ? status : null, from, span, pinData, clients);
  const { plan, lines } = board;
  const isDraft = plan?.state === 'draft';
  const differences = useResource('/plans/{planKey}/differences', isDraft && status?.publishedPlanId !== undefined ? { path: { planKey: String(plan.id) } } : null).data;

  const [runId, setRunId] = useState<number | null>(null);
  const { run, curve } = useRun(runId ?? status?.runningRunId ?? plan?.runId ?? null);

  const deferred = useDeferredValue(query ?? '');
  const rows = useMemo(() => matching(board.rows, deferred, lines.values(), clients), [board.rows, deferred, lines, clients]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [shortages, setShortages] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const [moving, setMoving] = useState<{ row: Row; column: number; start: Target } | null>(null);
  const [drag, setDrag] = useState<{ target: Target; row: Row } | null>(null);
  const check = usePinCheck(drag?.target ?? null, 120);
  const search = useRef<HTMLInputElement>(null);

  useShortcutHelp(words.keys);
  const act = useRef<(action: CellAction) => void>(() => undefined);
  useEffect(() => {
    // Before the frame sees it: on this page / searches the board, and P, M, D also work from the open panel.
    const onKey = (event: KeyboardEvent) => {
      if (keyIsTaken(event)) return;
      const action = panelActions[event.key.toLowerCase()];
      if (event.key === '/') {
        search.current?.focus();
        event.stopPropagation();
      } else if (action && event.target instanceof Element && event.target.closest('.side-panel')) act.current(action);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey, true);
    return () => { document.removeEventListener('keydown', onKey, true); };
  }, []);

  const onShift = useCallback((weeks: number) => {
    const to = clamp(plusWeeks(from, weeks));
    if (to === from) return false;
    setFrom(to);
    return true;
  }, [clamp, from, setFrom]);

  const [openRow = '', openWeek = ''] = (openParam ?? '').split('@');
  const opened = board.rows.find((row) => row.id === openRow);
  const openColumn = board.weeks.indexOf(openWeek);
  const openCell = opened?.cells[openColumn];
  const memberName = (id: number) => members?.find((one) => one.id === id)?.name ?? '';

  const pinPart = (part: Part) => {
    const line = lines.get(lineId(part));
    if (line) holds.pin(line, words);
  };
  const releasePart = (part: Part) => {
    if (part.pinId !== null) holds.release(part.pinId, lines.get(lineId(part)), part, words);
  };
  const startMove = (row: Row, column: number) => {
    const part = partFor('move', row, column);
    if (!part) notify(words.nothingHere);
    else setMoving({ row, column, start: { part, memberId: part.memberId, from: lines.get(lineId(part))?.span.from ?? board.weeks[column] ?? from } });
  };

  const onAct = (action: CellAction, row: Row, week: Week) => {
    const column = board.weeks.indexOf(week);
    if (action === 'open') return setOpen(`${row.id}@${week}`);
    if (action === 'move') return startMove(row, column);
    const part = partFor(action, row, column);
    if (!part) notify(action === 'release' ? words.notPinned : words.nothingHere);
    else if (action === 'release') releasePart(part);
    else pinPart(part);
  };

  useEffect(() => {
    act.current = (action) => { if (opened) onAct(action, opened, openWeek); };
  });

  const toTarget = (line: string, row: Row, week: Week): Target | null => {
    const known = lines.get(line);
    if (!known) return null;
    const part = { orderId: known.orderId, item: known.item, line: known.line, memberId: known.member.id, client: known.municipalityCode, role: known.role, hours: known.hours, state: 'draft' as const, leaving: false, pinId: known.pinId ?? null };
    return { part, memberId: row.key, from: week };
  };

  const move = (target: Target) => {
    const line = lines.get(lineId(target.part));
    if (line) holds.move(line, { id: target.memberId, name: memberName(target.memberId) }, target.from, words);
    setMoving(null);
  };

  const groupName = (group: string) => (by === 'orders' ? clients.name(group)
    : group === 'shared' ? words.shared : group === 'lent' ? words.lent : words.ownOf(clients.name(group)));
  const planName = plan ? (isDraft ? plan.name : words.answerPublished) : '';
  const shownPanel = panel as Panel | null;

  const actions = (
    <>
      {status?.latestDraftId !== undefined && (
        <Choice label={words.showing} value={planKey} onChange={(key) => { setPlanParam(key === 'published' ? key : null); }}
          options={[{ value: 'latest', text: isDraft ? plan.name : words.draftShort }, { value: 'published', text: words.published }]} />
      )}
      <Button onClick={() => { setPanel(shownPanel === 'run' ? null : 'run'); }} aria-expanded={shownPanel === 'run'} kind={isDraft ? 'normal' : 'primary'}>{words.makePlan}</Button>
      {isDraft && differences && (
        <Button onClick={() => { setPanel(shownPanel === 'differences' ? null : 'differences'); }} aria-expanded={shownPanel === 'differences'}>
          {words.compare} ({differences.municipalities.reduce((sum, one) => sum + one.differences.length, 0)})
        </Button>
      )}
      {isDraft && <Button kind="primary" onClick={() => { setPublishing(true); }}>{words.publish}</Button>}
    </>
  );

  return (
    <Page title={words.title} actions={actions}>
      <Answer>
        {plan ? words.answer(planName, plan.plannedOrderCount, number(plan.plannedHours), number(plan.askedHours)) : status && !hasPlan ? words.answerNone : words.loading}
        {plan?.value.gapPercent !== undefined && ` ${words.bound(number(plan.value.gapPercent, 1))}`}
      </Answer>
      {board.pending.count > 0 && <p className="board-pending" role="status">{words.pending(board.pending.count)}</p>}
      {shownPanel === 'run' && (
        <RunPanel run={run} curve={curve} worth={differences?.text ?? null} seconds={settings?.runSeconds ?? 10} words={words}
          onStarted={(id) => { setRunId(id); setPlanParam(null); }} />
      )}
      {shownPanel === 'differences' && differences && (
        <section className="board-differences" aria-labelledby="differences-title">
          <h2 id="differences-title">{words.diffTitle}</h2>
          <Differences differences={differences} clients={clients} words={words} pins={pinData}
            onShow={(one) => {
              const side = one.after ?? one.before;
              if (!side) return;
              setFrom(clamp(side.span.from));
              setBy(null);
              setOpen(`member-${side.member.id}@${side.span.from}`);
            }} />
        </section>
      )}
      {inbox && <Inbox orders={inbox} words={words} />}

      <div className="board-and-panel">
        <section className="board-main" aria-label={words.boardTitle}>
          <Toolbar
            by={by} onBy={(next) => { setBy(next === 'orders' ? next : null); }} span={span} onSpan={(next) => { setSpan(next === 6 ? null : String(next)); }}
            first={board.weeks[0] ?? from} last={board.weeks.at(-1) ?? from} onShift={onShift} onToday={() => { setFrom(null); }}
            query={query ?? ''} onQuery={(text) => { setQuery(text || null); }} search={search} words={words}
          />
          {board.error && <p role="alert">{board.error.text(words.language)}</p>}
          {rows.length === 0 && board.rows.length > 0 && <p>{words.filterNone}</p>}
          {rows.length > 0 && (
            <BoardGrid
              rows={rows} weeks={board.weeks} thisWeek={status?.currentWeek ?? ''} groupName={groupName} folded={folded}
              caption={words.caption(by === 'members' ? words.people : words.orders, weekLabel(board.weeks[0] ?? from, words.language), weekLabel(board.weeks.at(-1) ?? from, words.language))}
              onFold={(group) => { setFolded((now) => (now.has(group) ? new Set([...now].filter((one) => one !== group)) : new Set([...now, group]))); }}
              open={openCell ? { row: openRow, week: openWeek } : null} onAct={onAct} onShift={onShift}
              onDragOver={(line, row, week) => { const target = toTarget(line, row, week); setDrag(target && { target, row }); }}
              onDrop={(line, row, week) => { const target = toTarget(line, row, week); setDrag(null); if (target) move(target); }}
              onDragEnd={() => { setDrag(null); }} clients={clients} words={words}
              foot={<BoardFoot rows={rows} shortages={board.shortages} offset={board.offset} count={board.weeks.length} unfolded={shortages} onFold={() => { setShortages(!shortages); }} words={words} />}
            />
          )}
          {drag && (
            <div className="board-drag">
              <strong>{words.dragHint(drag.row.label, weekLabel(drag.target.from, words.language))}</strong>
              <CheckResult check={check} words={words} />
            </div>
          )}
          <Legend clients={clients} words={words} />
        </section>
        {opened && openCell && (
          <SidePanel title={`${opened.label}, ${weekLabel(openWeek, words.language)}`} onClose={() => { setOpen(null); }}>
            <CellPanel row={opened} week={openWeek} cell={openCell} lines={lines} explanations={explanations ?? []} memberName={memberName} words={words}
              onPin={pinPart} onRelease={releasePart}
              onMove={(part) => { setMoving({ row: opened, column: openColumn, start: { part, memberId: part.memberId, from: lines.get(lineId(part))?.span.from ?? openWeek } }); }} />
          </SidePanel>
        )}
      </div>

      {explanations && (
        <section aria-labelledby="why-title">
          <h2 id="why-title">{words.whyTitle}</h2>
          <Why explanations={explanations} words={words} />
        </section>
      )}
      {moving && members && plan && (
        <MoveDialog parts={moving.row.cells[moving.column]?.parts ?? [moving.start.part]} lines={lines} people={members} plan={plan} start={moving.start}
          onMove={move} onClose={() => { setMoving(null); }} words={words} />
      )}
      {publishing && plan && (
        <PublishDialog plan={plan} worth={differences?.text ?? null} words={words} onClose={() => { setPublishing(false); }}
          onLook={() => { setPublishing(false); setPanel('differences'); }} />
      )}
    </Page>
  );
}
