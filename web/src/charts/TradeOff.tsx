// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import './charts.css';
import { linear, ticks } from './scale';

export interface TradeOffPoint {
  x: number;
  y: number;
  label: string;
  /** The one that holds now. */
  chosen: boolean;
}

export interface TradeOffProps {
  /** The answer that the points give; also the accessible name. */
  title: string;
  /** In the order of the line through them. */
  points: readonly TradeOffPoint[];
  xLabel: string;
  yLabel: string;
  formatX: (value: number) => string;
  formatY: (value: number) => string;
}

const W = 560;
const H = 260;
const edge = { left: 56, right: 80, top: 30, bottom: 44 };

/** Two figures against each other for a few choices, each a point with its name. The table under it has them all. */
export function TradeOff({ title, points, xLabel, yLabel, formatX, formatY }: TradeOffProps): ReactElement {
  const range = (values: readonly number[]): [number, number] => {
    const low = Math.min(...values);
    const high = Math.max(...values);
    const pad = (high - low || Math.abs(high) || 1) * 0.12;
    return [low - pad, high + pad];
  };
  const [left, right] = range(points.map((one) => one.x));
  const [low, high] = range(points.map((one) => one.y));
  const x = linear(left, right, edge.left, W - edge.right);
  const y = linear(low, high, H - edge.bottom, edge.top);
  return (
    <svg className="chart" viewBox={`0 0 ${W} ${H}`} role="img" aria-label={title}>
      <text x={4} y={14}>{yLabel}</text>
      <text x={W - 4} y={H - 6} textAnchor="end">{xLabel}</text>
      {ticks(low, high, 4).map((value) => (
        <g key={value} className="chart-grid">
          <line x1={edge.left} x2={W - edge.right} y1={y(value)} y2={y(value)} />
          <text x={edge.left - 6} y={y(value)} dy="0.32em" textAnchor="end">{formatY(value)}</text>
        </g>
      ))}
      {ticks(left, right, 4).map((value) => <text key={value} x={x(value)} y={H - edge.bottom + 16} textAnchor="middle">{formatX(value)}</text>)}
      <polyline className="chart-trade" points={points.map((one) => `${x(one.x)},${y(one.y)}`).join(' ')} />
      {points.map((one) => (
        <g key={one.label} className={one.chosen ? 'chart-point chart-point-chosen' : 'chart-point'}>
          <circle cx={x(one.x)} cy={y(one.y)} r={one.chosen ? 6 : 4} />
          <text x={x(one.x) + 9} y={y(one.y)} dy="-0.3em">{one.label}</text>
        </g>
      ))}
    </svg>
  );
}
