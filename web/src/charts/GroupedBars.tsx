// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import './charts.css';
import { linear, ticks } from './scale';

export interface BarGroup {
  label: string;
  /** One figure per series; bars start at zero. */
  values: readonly number[];
}

export interface GroupedBarsProps {
  /** The answer that the bars give; also the accessible name. */
  title: string;
  /** Names of the series, written beside their colour above the bars. */
  series: readonly string[];
  groups: readonly BarGroup[];
  format: (value: number) => string;
}

const W = 900;
const H = 240;
const edge = { left: 56, right: 8, top: 28, bottom: 28 };

/** Up to three figures per group beside each other. The table under it has them all. */
export function GroupedBars({ title, series, groups, format }: GroupedBarsProps): ReactElement {
  const high = Math.max(1, ...groups.flatMap((group) => group.values));
  const y = linear(0, high, H - edge.bottom, edge.top);
  const step = (W - edge.left - edge.right) / Math.max(1, groups.length);
  const bar = Math.min(26, (step * 0.78) / Math.max(1, series.length));
  return (
    <svg className="chart chart-bars" viewBox={`0 0 ${W} ${H}`} role="img" aria-label={title}>
      {series.map((name, i) => (
        <g key={name} transform={`translate(${edge.left + i * 150}, 6)`}>
          <rect className={`chart-series-${i + 1}`} width="12" height="12" />
          <text x="18" y="10.5">{name}</text>
        </g>
      ))}
      {ticks(0, high, 4).map((value) => (
        <g key={value} className="chart-grid">
          <line x1={edge.left} x2={W - edge.right} y1={y(value)} y2={y(value)} />
          <text x={edge.left - 6} y={y(value)} dy="0.32em" textAnchor="end">{format(value)}</text>
        </g>
      ))}
      {groups.map((group, g) => {
        const middle = edge.left + (g + 0.5) * step;
        return (
          <g key={group.label}>
            {group.values.map((value, i) => (
              <rect
                key={series[i] ?? i} className={`chart-series-${i + 1}`} x={middle + (i - group.values.length / 2) * bar + 0.5} width={bar - 1}
                y={y(value)} height={Math.max(0, y(0) - y(value))}
              />
            ))}
            <text x={middle} y={H - 10} textAnchor="middle">{group.label}</text>
          </g>
        );
      })}
    </svg>
  );
}
