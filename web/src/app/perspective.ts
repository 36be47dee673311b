// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useSyncExternalStore } from 'react';
import type { Schemas } from '@/api/types';
import { useSearchParam } from '@/router/router';
import { useSession } from './session';
import { createStored } from './stored';

/** From whose chair someone looks. */
export type Role = 'municipality' | 'team' | 'member' | 'board' | 'administrator';
const CHAIR: Record<Schemas['AccountRole'], Role> = {
  'municipal-coordinator': 'municipality', 'team-coordinator': 'team', 'team-member': 'member', viewer: 'board', administrator: 'administrator',
};

/** Westerveld, the smallest: the first user of the example. */
const municipality = createStored<string>('flexteam.municipality', 'GM1701', (text) => (/^GM\d{4}$/.test(text) ? text : 'GM1701'));
const member = createStored<string>('flexteam.member', '', (text) => (/^\d+$/.test(text) ? text : ''));

export function useRole(): Role {
  const role = useSession()?.account?.role;
  return role ? CHAIR[role] : 'board';
}

/** The municipalities that someone may choose from: of a municipality just its own. Null: all. */
export function useOwnMunicipalities(): readonly string[] | null {
  const own = useSession()?.account?.municipalityCodes ?? [];
  return own.length > 0 ? own : null;
}

/** The municipality that the pages are about: of the address (`?gemeente=`), else the one chosen last. */
export function useMunicipality(): [string, (code: string) => void] {
  const last = useSyncExternalStore(municipality.subscribe, municipality.get);
  const own = useOwnMunicipalities();
  const kept = own === null || own.includes(last) ? last : own[0] ?? last;
  const [asked, setAsked] = useSearchParam('gemeente');
  const choose = (code: string) => {
    municipality.set(code);
    if (asked !== null) setAsked(code);
  };
  return [asked !== null && /^GM\d{4}$/.test(asked) ? asked : kept, choose];
}

/** The member whose week is shown: whom a coordinator chose, else oneself; null when nobody was chosen yet. */
export function useMember(): [number | null, (id: number | null) => void] {
  const self = useSession()?.account?.memberId;
  const role = useRole();
  const chosen = useSyncExternalStore(member.subscribe, member.get);
  const kept = role === 'member' ? String(self ?? '') : chosen || String(self ?? '');
  return [kept === '' ? null : Number(kept), (id) => { member.set(id === null ? '' : String(id)); }];
}
