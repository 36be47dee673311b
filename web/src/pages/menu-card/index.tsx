// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useResource } from '@/api/useResource';
import { useMunicipality } from '@/app/perspective';
import { useMay } from '@/app/session';
import { Page } from '@/components/Page';
import { ErrorState, Loading } from '@/components/States';
import { useWords } from '@/i18n/words';
import { useSearchParam } from '@/router/router';
import { MenuList } from './MenuList';
import { RequestPage } from './RequestPage';
import { words } from './words';
import './page.css';

/** The menu card; with `?aanvragen=B0,B1` the form that asks for these items, with `?aanvragen=vrij` the free one. */
export default function MenuCardPage() {
  const text = useWords(words);
  const menu = useResource('/menu-cards/{menuVersion}', { path: { menuVersion: 'current' } });
  const [asked] = useSearchParam('aanvragen');
  const [code] = useMunicipality();
  const mayAsk = useMay()('order.ask', code);
  if (!menu.data) {
    return <Page title={text.title}>{menu.error ? <ErrorState problem={menu.error} retry={menu.refresh} /> : <Loading />}</Page>;
  }
  if (asked !== null && mayAsk) {
    const items = asked.split(',').filter((code) => menu.data?.items.some((item) => item.code === code));
    return <RequestPage key={asked} menu={menu.data} asked={items} free={asked === 'vrij'} />;
  }
  return <MenuList menu={menu.data} />;
}
