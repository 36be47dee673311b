// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useResource } from '@/api/useResource';
import { useMunicipality } from '@/app/perspective';
import { useMay } from '@/app/session';
import { Page } from '@/components/Page';
import { ErrorState, Loading } from '@/components/States';
import { useWords } from '@/i18n/words';
import { useSearchParam } from '@/router/router';
import { DraftPage } from './DraftPage';
import { MenuList } from './MenuList';
import { OldCard } from './OldCard';
import { RequestPage } from './RequestPage';
import { words } from './words';
import './page.css';

/**
 * The menu card; with `?aanvragen=B0,B1` the form that asks for these items, with `?aanvragen=vrij` the free
 * one; with `?versie=1` an earlier version; with `?concept=kaart` the next one while it is worked on.
 */
export default function MenuCardPage() {
  const text = useWords(words);
  const [version] = useSearchParam('versie');
  const [draft] = useSearchParam('concept');
  const menu = useResource('/menu-cards/{menuVersion}', { path: { menuVersion: version ?? 'current' } });
  const versions = useResource('/menu-cards', version === null ? null : {});
  const [asked] = useSearchParam('aanvragen');
  const [code] = useMunicipality();
  const may = useMay();
  const shown = menu.data;
  if (!shown || (version !== null && !versions.data)) {
    const problem = menu.error ?? versions.error;
    return <Page title={text.title}>{problem ? <ErrorState problem={problem} retry={() => { menu.refresh(); versions.refresh(); }} /> : <Loading />}</Page>;
  }
  if (asked !== null && may('order.ask', code)) {
    const items = asked.split(',').filter((code) => shown.items.some((item) => item.code === code));
    return <RequestPage key={asked} menu={shown} asked={items} free={asked === 'vrij'} />;
  }
  if (versions.data?.menuCards.some((one) => one.version === shown.version && !one.isCurrent)) return <OldCard menu={shown} />;
  if (draft !== null && may('menu.edit')) return <DraftPage part={draft} current={shown} />;
  return <MenuList menu={shown} />;
}
