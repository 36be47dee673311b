// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { IconName } from '@/components/Icon';
import { may, readsRequests, type Session } from './session';
import type { Role } from './perspective';

/** Every page is a folder under src/pages with a default export; each is fetched when it is opened. */
const modules = import.meta.glob<{ default: ComponentType }>('../pages/*/index.tsx');

export interface PageInfo {
  /** Address, in Dutch in both languages so that links stay the same. */
  path: string;
  id: 'myMunicipality' | 'menuCard' | 'planningBoard' | 'overview' | 'capacity' | 'team' | 'myWeek' | 'accounts' | 'log' | 'messages' | 'account' | 'processings' | 'shares' | 'poolOrAlone' | 'oneMore' | 'scenarios' | 'settings';
  icon: IconName;
  component: LazyExoticComponent<ComponentType>;
}

function page(id: PageInfo['id'], path: string, icon: IconName, folder: string): PageInfo[] {
  const load = modules[`../pages/${folder}/index.tsx`];
  return load ? [{ id, path, icon, component: lazy(load) }] : [];
}

/** In the order of the rail: at most seven. */
export const PAGES: readonly PageInfo[] = [
  ...page('myMunicipality', '/mijn-gemeente', 'home', 'my-municipality'),
  ...page('menuCard', '/menukaart', 'menu', 'menu-card'),
  ...page('planningBoard', '/planbord', 'board', 'planning-board'),
  ...page('overview', '/overzicht', 'map', 'overview'),
  ...page('capacity', '/capaciteit', 'chart', 'capacity'),
  ...page('team', '/team', 'people', 'team'),
  ...page('myWeek', '/mijn-week', 'week', 'my-week'),
  ...page('accounts', '/accounts', 'people', 'accounts'),
  ...page('log', '/logboek', 'menu', 'log'),
  ...page('messages', '/berichten', 'bell', 'messages'),
  ...page('account', '/mijn-account', 'person', 'account'),
  ...page('shares', '/verdeling', 'chart', 'shares'),
  ...page('poolOrAlone', '/samen-of-alleen', 'people', 'pool-or-alone'),
  ...page('oneMore', '/een-erbij', 'people', 'one-more'),
  ...page('scenarios', '/scenarios', 'chart', 'scenarios'),
  ...page('settings', '/instellingen', 'menu', 'settings'),
  ...page('processings', '/verwerkingen', 'menu', 'processings'),
];

/** For whom each page is. */
const FOR: Record<PageInfo['id'], (session: Session | undefined) => boolean> = {
  myMunicipality: readsRequests,
  menuCard: (session) => may(session, 'public.read'),
  planningBoard: (session) => may(session, 'plan.make'),
  overview: (session) => may(session, 'overview.read'),
  capacity: (session) => may(session, 'overview.read'),
  team: (session) => may(session, 'member.manage'),
  myWeek: (session) => session?.account?.memberId !== undefined || may(session, 'member.manage'),
  accounts: (session) => may(session, 'account.manage'),
  log: (session) => may(session, 'log.read'),
  messages: (session) => may(session, 'notice.read'),
  account: (session) => may(session, 'self.manage'),
  processings: (session) => may(session, 'self.manage'),
  shares: (session) => may(session, 'overview.read'),
  poolOrAlone: readsRequests,
  oneMore: (session) => may(session, 'overview.read'),
  scenarios: (session) => may(session, 'scenario.manage'),
  settings: (session) => may(session, 'settings.read'),
};

/** What this account may open. */
export const pagesFor = (session: Session | undefined): readonly PageInfo[] => PAGES.filter((one) => FOR[one.id](session));

/** Not in the rail: what is one's own has its place in the top bar, what is done with personal data under the rail, fairness on the overview, one more on capacity. */
const ELSEWHERE: readonly PageInfo['id'][] = ['account', 'messages', 'processings', 'shares', 'poolOrAlone', 'oneMore', 'scenarios', 'settings'];
export const railFor = (session: Session | undefined): readonly PageInfo[] => pagesFor(session).filter((one) => !ELSEWHERE.includes(one.id));

/** Where someone starts. */
export const HOME: Record<Role, string> = { municipality: '/mijn-gemeente', team: '/planbord', member: '/mijn-week', board: '/overzicht', administrator: '/accounts' };

/** The first three of the bar at the bottom of a phone; the fourth opens the rest. */
export const PHONE: Record<Role, readonly PageInfo['id'][]> = {
  municipality: ['myMunicipality', 'menuCard', 'overview'],
  team: ['planningBoard', 'capacity', 'overview'],
  member: ['myWeek', 'menuCard', 'overview'],
  board: ['overview', 'capacity', 'menuCard'],
  administrator: ['accounts', 'overview', 'menuCard'],
};
