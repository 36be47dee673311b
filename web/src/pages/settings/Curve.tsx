// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { TradeOff, type TradeOffPoint } from '@/charts/TradeOff';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { CsvLink } from '@/components/CsvLink';
import { DataTable, type Column } from '@/components/DataTable';
import { list, number, percent } from '@/i18n/format';
import type { Words } from './words';

type Point = Schemas['AlphaPoint'];

interface Props {
  points: readonly Point[];
  /** What is set now. */
  alpha: number;
  /** Nothing for who may not choose. */
  onChoose: ((alpha: number) => void) | undefined;
  text: Words;
}

export const alphaText = (alpha: number) => number(alpha, Number.isInteger(alpha) ? 0 : Number.isInteger(alpha * 10) ? 1 : 2);

/** One point for all α's whose plan is the same, so that their names do not lie over each other. */
function pointsOf(points: readonly Point[], alpha: number): TradeOffPoint[] {
  const merged = new Map<string, Point[]>();
  for (const one of points) {
    const key = `${one.plannedHours}/${one.worstOffPart}`;
    merged.set(key, [...(merged.get(key) ?? []), one]);
  }
  return [...merged.values()].flatMap((same) => same.slice(0, 1).map((one) => ({
    x: one.plannedHours, y: one.worstOffPart, label: `α ${list(same.map((each) => alphaText(each.alpha)))}`, chosen: same.some((each) => each.alpha === alpha),
  })));
}

/** What all points together say. */
export function titleOf(points: readonly Pick<Point, 'worstOffPart' | 'plannedHours'>[], text: Words): string {
  const range = (values: readonly number[], show: (value: number) => string) => text.range(show(Math.min(...values)), show(Math.max(...values)));
  return text.chart(range(points.map((one) => one.worstOffPart), (part) => percent(part, 1)), range(points.map((one) => one.plannedHours), number));
}

/** Total delivered against the worst-off municipality, as a chart and as a table. */
export function Curve({ points, alpha, onChoose, text }: Props): ReactElement {
  const title = titleOf(points, text);
  const columns: Column<Point>[] = [
    { key: 'alpha', head: text.alpha, cell: (one) => alphaText(one.alpha), sortBy: (one) => one.alpha },
    { key: 'planned', head: text.planned, numeric: true, cell: (one) => number(one.plannedHours), sortBy: (one) => one.plannedHours },
    { key: 'orders', head: text.orders, numeric: true, wideOnly: true, cell: (one) => number(one.finishedOrderCount), sortBy: (one) => one.finishedOrderCount },
    { key: 'worst', head: text.worstOff, wideOnly: true, cell: (one) => <ClientSign code={one.worstOffCode} withName />, sortBy: (one) => one.worstOffName },
    { key: 'part', head: text.part, title: text.partMeaning, numeric: true, cell: (one) => percent(one.worstOffPart, 1), sortBy: (one) => one.worstOffPart },
    { key: 'found', head: text.foundWith, title: text.foundWithMeaning, numeric: true, wideOnly: true, cell: (one) => `α ${alphaText(one.foundWith)}` },
    {
      key: 'choose', head: text.choose,
      cell: (one) => (one.alpha === alpha ? <span className="quiet">{text.chosen}</span>
        : onChoose && <Button kind="plain" aria-label={text.chooseThis(alphaText(one.alpha))} onClick={() => { onChoose(one.alpha); }}>{text.choose}</Button>),
    },
  ];
  return (
    <>
      <figure className="settings-figure">
        <figcaption>{title}</figcaption>
        <TradeOff
          title={title} xLabel={text.total} yLabel={text.worst} formatX={(value) => number(value)} formatY={(value) => percent(value, 1)}
          points={pointsOf(points, alpha)}
        />
      </figure>
      <DataTable caption={text.caption} columns={columns} rows={points} rowKey={(one) => one.alpha} name="a" empty={<p>{text.curveNone}</p>}
        rowClass={(one) => (one.alpha === alpha ? 'row-chosen' : '')} />
      <CsvLink name="alfa" head={[text.alpha, text.planned, text.orders, text.worstOff, text.part, text.foundWith]}
        rows={() => points.map((one) => [one.alpha, one.plannedHours, one.finishedOrderCount, one.worstOffName, one.worstOffPart, one.foundWith])} />
    </>
  );
}
