// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useSyncExternalStore } from 'react';
import { useSearchParam } from '@/router/router';
import { createStored } from './stored';

/** From whose chair someone looks, until people can log in. */
export type Role = 'municipality' | 'team' | 'member' | 'board';
export const ROLES: readonly Role[] = ['municipality', 'team', 'member', 'board'];

const role = createStored<Role>('flexteam.role', 'municipality', (text) => ROLES.find((known) => known === text) ?? 'municipality');
/** Westerveld, the smallest: the first user of the example. */
const municipality = createStored<string>('flexteam.municipality', 'GM1701', (text) => (/^GM\d{4}$/.test(text) ? text : 'GM1701'));
const member = createStored<string>('flexteam.member', '', (text) => (/^\d+$/.test(text) ? text : ''));

export const setRole = role.set;

export function useRole(): Role {
  return useSyncExternalStore(role.subscribe, role.get);
}

/** The municipality that the pages are about: of the address (`?gemeente=`), else the one chosen last. */
export function useMunicipality(): [string, (code: string) => void] {
  const kept = useSyncExternalStore(municipality.subscribe, municipality.get);
  const [asked, setAsked] = useSearchParam('gemeente');
  const choose = (code: string) => {
    municipality.set(code);
    if (asked !== null) setAsked(code);
  };
  return [asked !== null && /^GM\d{4}$/.test(asked) ? asked : kept, choose];
}

/** The member whose week is shown; null when nobody was chosen yet. */
export function useMember(): [number | null, (id: number | null) => void] {
  const kept = useSyncExternalStore(member.subscribe, member.get);
  return [kept === '' ? null : Number(kept), (id) => { member.set(id === null ? '' : String(id)); }];
}
