// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, type ReactNode } from 'react';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { useSearchParam } from '@/router/router';
import { Button } from './Button';
import { EmptyState } from './States';
import { arrange, parseSort } from './arrange';

export interface Column<T> {
  key: string;
  head: string;
  cell: (row: T) => ReactNode;
  /** Sorts on this; left out: the column does not sort. */
  sortBy?: (row: T) => number | string;
  /** The text a row is filtered on; gives the head a list of what there is. */
  filterBy?: (row: T) => string;
  numeric?: boolean;
  total?: ReactNode;
  /** Left out below 700 px. */
  wideOnly?: boolean;
  /** Explanation of the head. */
  title?: string;
}

interface Props<T> {
  /** Says what the table is; read out, and shown when `captionShown`. */
  caption: string;
  captionShown?: boolean;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string | number;
  /** Prefix of its parameters in the address bar: `<name>-sort`, `<name>-<column>`. */
  name: string;
  /** Shown when there are no rows at all. */
  empty: ReactNode;
  rowClass?: (row: T) => string;
  /** Height at which it scrolls by itself, so that head and totals stay in view. */
  tall?: boolean;
}

/** A table with sticky head and first column, sort and filter in the head and in the address bar, totals below. */
export function DataTable<T>({ caption, captionShown = false, columns, rows, rowKey, name, empty, rowClass, tall = false }: Props<T>) {
  const words = useWords(shared);
  const [sortText, setSort] = useSearchParam(`${name}-sort`);
  const [filterText, setFilters] = useSearchParam(`${name}-filter`);
  const sort = parseSort(sortText);
  const filters = useMemo(() => new URLSearchParams(filterText ?? ''), [filterText]);
  const shown = useMemo(() => arrange(rows, columns, sort, filters), [rows, columns, sort?.key, sort?.down, filters]); // eslint-disable-line react-hooks/exhaustive-deps

  if (rows.length === 0) return <>{empty}</>;
  const setFilter = (key: string, value: string) => {
    const next = new URLSearchParams(filters);
    if (value === '') next.delete(key);
    else next.set(key, value);
    setFilters(next.toString() || null);
  };
  const nextSort = (key: string) => (sort?.key !== key ? key : sort.down ? null : `-${key}`);

  return (
    <section className={`table-scroll${tall ? ' table-tall' : ''}`} aria-label={caption} tabIndex={0}>
      <table className="data-table">
        <caption className={captionShown ? '' : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classes(column)} title={column.title}
                aria-sort={sort?.key === column.key ? (sort.down ? 'descending' : 'ascending') : undefined}>
                {column.sortBy
                  ? <button type="button" className="table-sort" onClick={() => { setSort(nextSort(column.key)); }}>{column.head}<SortMark down={sort?.key === column.key ? sort.down : null} /></button>
                  : column.head}
                {column.filterBy ? <Filter column={column} rows={rows} value={filters.get(column.key) ?? ''} onChange={(value) => { setFilter(column.key, value); }} /> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)} className={rowClass?.(row)}>
              {columns.map((column, at) => (at === 0
                ? <th key={column.key} scope="row" className={classes(column)}>{column.cell(row)}</th>
                : <td key={column.key} className={classes(column)}>{column.cell(row)}</td>))}
            </tr>
          ))}
        </tbody>
        {columns.some((column) => column.total !== undefined) && shown.length > 0 ? (
          <tfoot>
            <tr>{columns.map((column, at) => (at === 0
              ? <th key={column.key} scope="row" className={classes(column)}>{column.total ?? words.total}</th>
              : <td key={column.key} className={classes(column)}>{column.total}</td>))}</tr>
          </tfoot>
        ) : null}
      </table>
      {shown.length === 0 ? <EmptyState title={words.noMatch} action={<Button onClick={() => { setFilters(null); }}>{words.clearFilter}</Button>} /> : null}
    </section>
  );
}

const classes = <T,>(column: Column<T>) => [column.numeric ? 'number' : '', column.wideOnly ? 'wide-only' : ''].join(' ').trim() || undefined;

function SortMark({ down }: { down: boolean | null }) {
  return <span className="table-sort-mark" aria-hidden="true">{down === null ? '↕' : down ? '↓' : '↑'}</span>;
}

function Filter<T>({ column, rows, value, onChange }: { column: Column<T>; rows: readonly T[]; value: string; onChange: (value: string) => void }) {
  const words = useWords(shared);
  const choices = useMemo(() => [...new Set(rows.map((row) => column.filterBy?.(row) ?? ''))].filter(Boolean).sort((a, b) => a.localeCompare(b)), [rows, column]);
  return (
    <select className="table-filter no-print" aria-label={words.filterBy(column.head)} value={value} onChange={(event) => { onChange(event.target.value); }}>
      <option value="">{words.all}</option>
      {choices.map((choice) => <option key={choice} value={choice}>{choice}</option>)}
    </select>
  );
}
