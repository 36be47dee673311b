// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useDeferredValue, useMemo, useState, type ReactElement, type RefObject } from 'react';
import { notify } from '@/components/notices';
import { ErrorState } from '@/components/States';
import type { Clients } from '@/municipalities/clients';
import { weekLabel, type Week } from '@/time/weeks';
import { BoardFoot } from './BoardFoot';
import { BoardGrid } from './BoardGrid';
import { matching } from './filter';
import { Legend } from './Legend';
import type { Row } from './model';
import { CheckResult, type Target } from './MoveDialog';
import { Toolbar } from './Toolbar';
import type { Address } from './useAddress';
import type { BoardView } from './useBoard';
import type { CellActions } from './useCellActions';
import { usePinCheck } from './usePinCheck';
import type { Words } from './words';

export interface BoardSectionProps {
  board: BoardView;
  address: Address;
  actions: CellActions;
  thisWeek: Week;
  clients: Clients;
  search: RefObject<HTMLInputElement | null>;
  words: Words;
}

const without = (set: ReadonlySet<string>, one: string): ReadonlySet<string> => new Set([...set].filter((other) => other !== one));

/** The board with what belongs to it: what it shows, what a drag would do, what its colours mean. */
export function BoardSection({ board, address, actions, thisWeek, clients, search, words }: BoardSectionProps): ReactElement {
  const { by } = address;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [shortages, setShortages] = useState(false);
  const [drag, setDrag] = useState<{ target: Target; row: Row } | null>(null);
  const check = usePinCheck(drag?.target ?? null, 120);
  const query = useDeferredValue(address.query);
  const rows = useMemo(() => matching(board.rows, query, board.lines.values(), clients), [board.rows, query, board.lines, clients]);
  const first = board.weeks[0] ?? address.from;
  const last = board.weeks.at(-1) ?? address.from;
  const groupName = (group: string) => {
    if (by === 'orders') return clients.name(group);
    return group === 'shared' ? words.shared : group === 'lent' ? words.lent : words.ownOf(clients.name(group));
  };
  const onDrop = (line: string, row: Row, week: Week) => {
    const target = actions.targetOf(line, row, week);
    setDrag(null);
    if (!actions.inHand) notify(words.inDraft);
    else if (target && check && 'fits' in check && check.fits) actions.move(target);
    else if (target) actions.reconsider(target);
  };
  const foot = (
    <BoardFoot rows={rows} shortages={board.shortages} offset={board.offset} count={board.weeks.length} unfolded={shortages}
      onFold={() => { setShortages(!shortages); }} words={words} />
  );
  return (
    <section className="board-main" aria-label={words.boardTitle}>
      <Toolbar address={address} first={first} last={last} search={search} words={words} />
      {board.error && <ErrorState problem={board.error} />}
      {rows.length === 0 && board.rows.length > 0 && <p>{words.filterNone}</p>}
      {rows.length > 0 && (
        <BoardGrid
          rows={rows} weeks={board.weeks} thisWeek={thisWeek} groupName={groupName} folded={folded} clients={clients} words={words} foot={foot}
          caption={words.caption(by === 'members' ? words.people : words.orders, weekLabel(first, words.language), weekLabel(last, words.language))}
          onFold={(group) => { setFolded((now) => (now.has(group) ? without(now, group) : new Set([...now, group]))); }}
          open={address.open} onAct={actions.act} onShift={address.shift}
          drag={{
            onOver: (line, row, week) => { const target = actions.inHand ? actions.targetOf(line, row, week) : null; setDrag(target && { target, row }); },
            onDrop, onEnd: () => { setDrag(null); },
          }}
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
  );
}
