// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import './charts.css';
import { linear, ticks } from './scale';

export interface Point {
  x: number;
  y: number;
}

export interface LineChartProps {
  /** The answer that the line gives; also its accessible name. */
  title: string;
  points: readonly Point[];
  /** Widest figure on the x axis, so that the line grows into a frame that stands still. */
  until: number;
  /** A level that cannot be passed, drawn dashed with its name; none is drawn without it. */
  ceiling?: { y: number; label: string } | undefined;
  xLabel: string;
  yLabel: string;
  format: (value: number) => string;
  endLabel: string;
}

const W = 560;
const H = 180;
const edge = { left: 56, right: 104, top: 10, bottom: 26 };

/** A value that only rises in steps, against time; it stands still between two points, as a best-so-far does. */
export function LineChart(props: LineChartProps): ReactElement {
  const { points, ceiling, until } = props;
  const values = points.map((point) => point.y).concat(ceiling ? [ceiling.y] : []);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = (high - low || Math.abs(high) || 1) * 0.08;
  const x = linear(0, Math.max(until, 1), edge.left, W - edge.right);
  const y = linear(low - pad, high + pad, H - edge.bottom, edge.top);
  const last = points.at(-1);
  const path = points.reduce(
    (text, point, i) => text + (i === 0 ? `M${x(point.x)},${y(point.y)}` : `H${x(point.x)}V${y(point.y)}`), '',
  );
  return (
    <svg className="chart" viewBox={`0 0 ${W} ${H}`} role="img" aria-label={props.title}>
      {ticks(low - pad, high + pad, 4).map((value) => (
        <g key={value} className="chart-grid">
          <line x1={edge.left} x2={W - edge.right} y1={y(value)} y2={y(value)} />
          <text x={edge.left - 6} y={y(value)} dy="0.32em" textAnchor="end">{props.format(value)}</text>
        </g>
      ))}
      {ticks(0, Math.max(until, 1), 5).map((value) => (
        <text key={value} className="chart-tick" x={x(value)} y={H - 10} textAnchor="middle">{value}</text>
      ))}
      <text className="chart-tick" x={W - edge.right + 8} y={H - 10}>{props.xLabel}</text>
      {ceiling && (
        <g className="chart-ceiling">
          <line x1={edge.left} x2={W - edge.right} y1={y(ceiling.y)} y2={y(ceiling.y)} />
          <text x={W - edge.right + 8} y={y(ceiling.y)} dy="0.32em">{ceiling.label}</text>
        </g>
      )}
      {last && (
        <g className="chart-line">
          <path d={path} />
          <circle cx={x(last.x)} cy={y(last.y)} r="3.5" />
          <text x={x(last.x) + 8} y={y(last.y)} dy={ceiling && Math.abs(y(ceiling.y) - y(last.y)) < 14 ? '1.2em' : '0.32em'}>
            {props.endLabel}
          </text>
        </g>
      )}
    </svg>
  );
}
