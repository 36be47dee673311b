// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { lazy, Suspense, useMemo, useSyncExternalStore, type CSSProperties, type ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { useScheme } from '@/app/preferences';
import { Choice } from '@/components/Choice';
import { ClientSign } from '@/components/ClientSign';
import { CsvLink } from '@/components/CsvLink';
import { DataTable, type Column } from '@/components/DataTable';
import { Page } from '@/components/Page';
import { SidePanel } from '@/components/SidePanel';
import { Answer, EmptyState, ErrorState, Loading } from '@/components/States';
import { fte, number, percent } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { pagesFor } from '@/app/pages';
import { useSession } from '@/app/session';
import { words as frame } from '@/app/words';
import { useMunicipalities } from '@/municipalities/useMunicipalities';
import { Link } from '@/router/Link';
import { useSearchParam } from '@/router/router';
import { classEdges, classOf } from './classes';
import { MunicipalityPanel } from './MunicipalityPanel';
import './overview.css';
import { en, nl, type Words } from './words';

// The map library is large; the page and its list do not wait for it.
const AreaMap = lazy(() => import('./AreaMap'));

type One = Schemas['OverviewMunicipality'];
type Measure = keyof Words['measures'];

const partOf = (one: One) => (one.askedFte > 0 ? one.plannedFte / one.askedFte : 0);
const valueOf = (one: One, measure: Measure) => (measure === 'part' ? partOf(one) : one.askedFte);
const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
const listen = (listener: () => void) => {
  dark?.addEventListener('change', listener);
  return () => { dark?.removeEventListener('change', listener); };
};

function titleOf(list: readonly One[], measure: Measure, words: Words): string {
  const sorted = [...list].filter((one) => one.askedFte > 0).sort((a, b) => valueOf(b, measure) - valueOf(a, measure));
  const most = sorted[0];
  const least = sorted.at(-1);
  if (!most || !least) return words.title;
  return measure === 'part'
    ? words.mapTitlePart(most.name, percent(partOf(most)), least.name, percent(partOf(least)))
    : words.mapTitleAsked(most.name, fte(most.askedFte));
}

function Classes({ edges, figure, words }: { edges: readonly number[]; figure: (value: number) => string; words: Words }): ReactElement {
  const texts = [...edges, null].map((edge, i) => {
    const low = edges[i - 1];
    if (low === undefined) return edge === null ? '' : words.below(figure(edge));
    return edge === null ? words.above(figure(low)) : words.from(figure(low), figure(edge));
  });
  return (
    <ul className="map-classes" aria-label={words.classes}>
      {texts.map((text, i) => <li key={i}><span className="map-swatch" style={{ background: `var(--map-${i + 1})` } as CSSProperties} aria-hidden="true" />{text}</li>)}
    </ul>
  );
}

/** To what shows that the shares are fair, as far as it is for this account. */
function FairnessLinks({ label }: { label: string }): ReactElement {
  const names = useWords(frame).pages;
  const pages = pagesFor(useSession()).filter((one) => one.id === 'shares' || one.id === 'poolOrAlone' || one.id === 'scenarios' || one.id === 'settings');
  return <nav className="row no-print" aria-label={label}>{pages.map((one) => <Link key={one.id} to={one.path}>{names[one.id]}</Link>)}</nav>;
}

export default function Overview(): ReactElement {
  const words = useWords({ nl, en });
  const { data, error, loading, refresh } = useResource('/overview');
  const areas = useResource('/areas').data;
  const { all } = useMunicipalities();
  const [open, setOpen] = useSearchParam('open');
  const [measureParam, setMeasure] = useSearchParam('show');
  const measure: Measure = measureParam === 'asked' ? 'asked' : 'part';
  const scheme = useScheme() + String(useSyncExternalStore(listen, () => dark?.matches ?? false));

  // In the order of the map: from most to least.
  const list = useMemo(() => [...(data?.municipalities ?? [])].sort((a, b) => valueOf(b, measure) - valueOf(a, measure) || a.name.localeCompare(b.name)), [data, measure]);
  const edges = useMemo(() => classEdges(list.map((one) => valueOf(one, measure))), [list, measure]);
  const classes = useMemo(() => new Map(list.map((one) => [one.code, classOf(valueOf(one, measure), edges)])), [list, measure, edges]);
  const levelOf = useMemo(() => (code: string) => classes.get(code) ?? null, [classes]);
  const opened = list.find((one) => one.code === open);
  const figure = (value: number) => (measure === 'part' ? percent(value) : number(value, 0));
  const districtNames = useMemo(() => new Map(areas?.features.map((one) => [one.properties.code, one.properties.name])), [areas]);

  const sum = (of: (one: One) => number) => number(list.reduce((total, one) => total + of(one), 0), 1);
  const columns: Column<One>[] = [
    {
      key: 'name', head: words.municipality, sortBy: (one) => one.name,
      cell: (one) => (
        <button type="button" className="overview-name" aria-pressed={one.code === open} aria-label={words.show(one.name)} onClick={() => { setOpen(one.code === open ? null : one.code); }}>
          <ClientSign code={one.code} withName />
        </button>
      ),
    },
    { key: 'asked', head: words.asked, numeric: true, cell: (one) => number(one.askedFte, 1), sortBy: (one) => one.askedFte, total: sum((one) => one.askedFte) },
    { key: 'own', head: words.own, title: words.ownMeaning, numeric: true, wideOnly: true, cell: (one) => number(one.ownFte, 1), sortBy: (one) => one.ownFte, total: sum((one) => one.ownFte) },
    { key: 'planned', head: words.planned, numeric: true, cell: (one) => number(one.plannedFte, 1), sortBy: (one) => one.plannedFte, total: sum((one) => one.plannedFte) },
    { key: 'team', head: words.team, title: words.teamMeaning, numeric: true, wideOnly: true, cell: (one) => number(one.teamFte, 1), sortBy: (one) => one.teamFte, total: sum((one) => one.teamFte) },
    {
      key: 'part', head: words.part, title: words.partMeaning, numeric: true, sortBy: partOf,
      cell: (one) => <><span className="map-swatch" style={{ background: `var(--map-${(levelOf(one.code) ?? 0) + 1})` } as CSSProperties} aria-hidden="true" /> {percent(partOf(one))}</>,
      total: data && data.askedFte > 0 ? percent(data.plannedFte / data.askedFte) : undefined,
    },
    { key: 'new', head: words.newRequests, title: words.newMeaning, numeric: true, wideOnly: true, cell: (one) => one.newCount, sortBy: (one) => one.newCount },
  ];

  return (
    <Page title={words.title}>
      {error && <ErrorState problem={error} retry={refresh} />}
      {loading && <Loading />}
      {data && (
        <Answer>
          {words.answer(fte(data.askedFte), fte(data.availableFte), fte(data.sharedFte), fte(data.plannedFte))}
          {data.planId === undefined && ` ${words.answerNoPlan}`}
        </Answer>
      )}
      <FairnessLinks label={words.fairness} />
      {data && (
        <div className="overview-frame"><div className="overview">
          <section className="overview-map" aria-labelledby="map-title">
            <h2 id="map-title">{titleOf(list, measure, words)}</h2>
            <Choice label={words.measure} value={measure} onChange={(one) => { setMeasure(one === 'part' ? null : one); }}
              options={(['part', 'asked'] as const).map((one) => ({ value: one, text: words.measures[one] }))} />
            <div className="area-map-frame">
              <Suspense fallback={<Loading what={words.mapLoading} />}>
                {areas && (
                  <AreaMap areas={areas} municipalities={all} classOf={levelOf} selected={open} onSelect={setOpen} label={words.mapLabel}
                    zoomIn={words.zoomIn} zoomOut={words.zoomOut} scheme={scheme} />
                )}
              </Suspense>
            </div>
            <Classes edges={edges} figure={figure} words={words} />
            <p className="quiet small">{areas?.outlineSource === 'cbs' ? words.outlinesCbs : words.outlinesVoronoi}</p>
          </section>
          <div className="overview-list">
            <h2>{words.tableCaption}</h2>
            <DataTable
              caption={words.tableCaption} columns={columns} rows={list} rowKey={(one) => one.code} name="m" empty={<EmptyState title={words.empty} />}
              rowClass={(one) => (one.code === open ? 'row-chosen' : '')}
            />
            <CsvLink
              name={words.csv} head={[words.municipality, words.asked, words.own, words.planned, words.team, words.part, words.newRequests]}
              rows={() => list.map((one) => [one.name, one.askedFte, one.ownFte, one.plannedFte, one.teamFte, partOf(one), one.newCount])}
            />
          </div>
        </div></div>
      )}
      {opened && (
        <SidePanel title={opened.name} onClose={() => { setOpen(null); }}>
          <MunicipalityPanel
            municipality={opened} words={words}
            districts={(data?.districts ?? []).filter((one) => one.municipalityCode === opened.code).map((one) => ({ ...one, name: districtNames.get(one.code) ?? one.code }))}
          />
        </SidePanel>
      )}
    </Page>
  );
}
