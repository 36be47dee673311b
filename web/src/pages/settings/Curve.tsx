// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { TradeOff } from '@/charts/TradeOff';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { CsvLink } from '@/components/CsvLink';
import { DataTable, type Column } from '@/components/DataTable';
import { hours, number, percent } from '@/i18n/format';
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

/** Total delivered against the worst-off municipality, as a chart and as a table. */
export function Curve({ points, alpha, onChoose, text }: Props): ReactElement {
  const parts = points.map((one) => one.worstOffPart);
  const totals = points.map((one) => one.plannedHours);
  const title = text.chart(percent(Math.min(...parts)), percent(Math.max(...parts)), hours(Math.max(...totals)), hours(Math.min(...totals)));
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
          title={title} xLabel={text.total} yLabel={text.worst} formatX={(value) => number(value)} formatY={(value) => percent(value)}
          points={points.map((one) => ({ x: one.plannedHours, y: one.worstOffPart, label: `α ${alphaText(one.alpha)}`, chosen: one.alpha === alpha }))}
        />
      </figure>
      <DataTable caption={text.caption} columns={columns} rows={points} rowKey={(one) => one.alpha} name="a" empty={<p>{text.curveNone}</p>}
        rowClass={(one) => (one.alpha === alpha ? 'row-chosen' : '')} />
      <CsvLink name="alfa" head={[text.alpha, text.planned, text.orders, text.worstOff, text.part, text.foundWith]}
        rows={() => points.map((one) => [one.alpha, one.plannedHours, one.finishedOrderCount, one.worstOffName, one.worstOffPart, one.foundWith])} />
    </>
  );
}
