// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { DataTable, type Column } from '@/components/DataTable';
import { fte, number } from '@/i18n/format';
import { Link } from '@/router/Link';
import type { Words } from './words';

type District = Schemas['OverviewDistrict'] & { name: string };

export interface MunicipalityPanelProps {
  municipality: Schemas['OverviewMunicipality'];
  districts: readonly District[];
  words: Words;
}

/** One municipality: what it asks, what is planned, by district. */
export function MunicipalityPanel({ municipality, districts, words }: MunicipalityPanelProps): ReactElement {
  const { name } = municipality;
  const sum = (of: (one: District) => number) => number(districts.reduce((total, one) => total + of(one), 0));
  const columns: Column<District>[] = [
    { key: 'name', head: words.district, cell: (one) => one.name, sortBy: (one) => one.name },
    { key: 'orders', head: words.orders, numeric: true, cell: (one) => one.orderCount, sortBy: (one) => one.orderCount, total: sum((one) => one.orderCount) },
    { key: 'asked', head: words.askedHours, numeric: true, cell: (one) => number(one.askedHours), sortBy: (one) => one.askedHours, total: sum((one) => one.askedHours) },
    { key: 'planned', head: words.plannedHours, numeric: true, cell: (one) => number(one.plannedHours), sortBy: (one) => one.plannedHours, total: sum((one) => one.plannedHours) },
  ];
  return (
    <>
      <p>{words.panelAnswer(name, fte(municipality.askedFte), fte(municipality.plannedFte), fte(municipality.teamFte), fte(municipality.ownFte))}</p>
      <p>
        {[
          words.ordersWhole(municipality.plannedOrderCount), words.ordersPartly(municipality.partlyOrderCount),
          words.ordersNone(municipality.unplannedOrderCount), ...(municipality.newCount > 0 ? [words.ordersNew(municipality.newCount)] : []),
        ].join(', ')}.
      </p>
      <DataTable
        caption={words.districtsCaption} captionShown columns={columns} rows={districts} rowKey={(one) => one.code} name="districts"
        empty={<p>{words.noDistricts}</p>}
      />
      <p className="row">
        <Link to={`/mijn-gemeente?gemeente=${municipality.code}`}>{words.toMunicipality(name)}</Link>
        <Link to={`/planbord?q=${encodeURIComponent(name)}`}>{words.toBoard}</Link>
      </p>
    </>
  );
}
