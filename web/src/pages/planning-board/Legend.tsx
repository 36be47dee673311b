// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { CSSProperties, ReactElement } from 'react';
import type { Clients } from '@/municipalities/clients';
import type { Words } from './words';

const swatch = (fill: string, height: number) => ({ '--part': fill, '--fill': `${height}%` }) as CSSProperties;

/** What colours, signs and marks on the board mean; under the board, where the eye ends. */
export function Legend({ clients, words }: { clients: Clients; words: Words }): ReactElement {
  const sample = 'var(--client-1)';
  return (
    <ul className="board-legend" aria-label={words.legend}>
      {clients.list.map((one) => (
        <li key={one.code}>
          <span className="board-swatch"><span className="board-part" style={swatch(clients.fill(one.code), 100)}>{one.sign}</span></span>{one.name}
        </li>
      ))}
      <li><span className="board-swatch" aria-hidden="true"><span className="board-part" style={swatch(sample, 55)} /></span>{words.legendFill}</li>
      <li><span className="board-swatch" aria-hidden="true"><span className="board-part" style={swatch(sample, 100)} /></span>{words.legendPublished}</li>
      <li><span className="board-swatch" aria-hidden="true"><span className="board-part board-part-draft" style={swatch(sample, 100)} /></span>{words.legendDraft}</li>
      <li><span className="board-swatch" aria-hidden="true"><span className="board-part board-part-own" style={swatch(sample, 100)} /></span>{words.legendOwn}</li>
      <li><span className="board-swatch board-cell-over" aria-hidden="true" />{words.legendOver}</li>
      <li><span className="board-swatch board-cell-broken" aria-hidden="true" />{words.legendBroken}</li>
      <li><span className="board-swatch" aria-hidden="true"><span className="board-part board-part-held" style={swatch(sample, 100)} /></span>{words.legendPinned}</li>
      <li><span className="board-swatch" aria-hidden="true"><span className="board-part board-part-ghost" style={swatch(sample, 100)} /></span>{words.legendGhost}</li>
      <li><span className="board-swatch board-cell-off" aria-hidden="true" />{words.legendOff}</li>
    </ul>
  );
}
