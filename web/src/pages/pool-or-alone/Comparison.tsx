// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { ClientSign } from '@/components/ClientSign';
import { DataTable, type Column } from '@/components/DataTable';
import { number } from '@/i18n/format';
import type { Words } from './words';

type Row = Schemas['MunicipalityPoolAndAlone'];
type Figures = Schemas['PoolAndAlone'];

interface Props {
  rows: readonly Row[];
  region: Figures;
  /** Whose orders stand below. */
  chosen: string | undefined;
  onChoose: (code: string) => void;
  text: Words;
}

/** Hours and products of each municipality on both sides, the region below. */
export function Comparison({ rows, region, chosen, onChoose, text }: Props): ReactElement {
  const figure = (key: string, head: string, of: (one: Figures) => number, extra: Partial<Column<Row>> = {}): Column<Row> => ({
    key, head, numeric: true, cell: (one) => number(of(one.delivered)), sortBy: (one) => of(one.delivered), total: number(of(region)), ...extra,
  });
  const columns: Column<Row>[] = [
    {
      key: 'name', head: text.municipality, sortBy: (one) => one.name, total: text.region,
      cell: (one) => (rows.length === 1
        ? <ClientSign code={one.code} withName />
        : (
          <button type="button" className="pool-name" aria-pressed={one.code === chosen} aria-label={text.show(one.name)} onClick={() => { onChoose(one.code); }}>
            <ClientSign code={one.code} withName />
          </button>
        )),
    },
    figure('availablePool', text.availablePool, (one) => one.pool.availableHours, { wideOnly: true, title: text.availableMeaning }),
    figure('availableAlone', text.availableAlone, (one) => one.alone.availableHours, { wideOnly: true, title: text.availableMeaning }),
    figure('hoursPool', text.hoursPool, (one) => one.pool.plannedHours),
    figure('hoursAlone', text.hoursAlone, (one) => one.alone.plannedHours),
    figure('more', text.hoursMore, (one) => one.pool.plannedHours - one.alone.plannedHours, { wideOnly: true }),
    figure('productsPool', text.productsPool, (one) => one.pool.productCount),
    figure('productsAlone', text.productsAlone, (one) => one.alone.productCount),
  ];
  return (
    <DataTable caption={text.caption} columns={columns} rows={rows} rowKey={(one) => one.code} name="p" empty={<p>{text.none}</p>}
      rowClass={(one) => (rows.length > 1 && one.code === chosen ? 'row-chosen' : '')} />
  );
}
