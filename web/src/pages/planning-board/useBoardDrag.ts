// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useRef, type DragEvent, type RefObject } from 'react';
import type { Week } from '@/time/weeks';
import type { Row } from './model';
import type { Here } from './useGridFocus';

export interface DragHandlers {
  onDragStart: (event: DragEvent) => void;
  onDragOver: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
  onDragEnd: () => void;
}

export interface DragWatcher {
  /** The pointer is over another cell; nothing is let go yet. */
  onOver: (line: string, row: Row, week: Week) => void;
  onDrop: (line: string, row: Row, week: Week) => void;
  onEnd: () => void;
}

/** Dragging a piece of work to another person or week: an extra beside the dialog and the keys. */
export function useBoardDrag(tableRef: RefObject<HTMLElement | null>, hereOf: (target: EventTarget | null) => Here | null, watcher: DragWatcher): DragHandlers {
  const line = useRef<string | null>(null);
  const mark = (target: EventTarget | null) => {
    tableRef.current?.querySelector('.board-cell-target')?.classList.remove('board-cell-target');
    if (target instanceof Element) target.closest('td')?.classList.add('board-cell-target');
  };
  return {
    onDragStart: (event) => {
      const part = event.target instanceof HTMLElement ? event.target.dataset['line'] : undefined;
      if (!part) return;
      line.current = part;
      event.dataTransfer.setData('text/plain', part);
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (event) => {
      const here = hereOf(event.target);
      if (!line.current || !here?.week || here.row.kind !== 'member') return;
      event.preventDefault();
      if (event.target instanceof Element && event.target.closest('.board-cell-target')) return;
      mark(event.target);
      watcher.onOver(line.current, here.row, here.week);
    },
    onDrop: (event) => {
      const here = hereOf(event.target);
      mark(null);
      if (!line.current || !here?.week) return;
      event.preventDefault();
      watcher.onDrop(line.current, here.row, here.week);
      line.current = null;
    },
    onDragEnd: () => {
      mark(null);
      line.current = null;
      watcher.onEnd();
    },
  };
}
