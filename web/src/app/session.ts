// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';
import { MAY, type Action } from '@/api/access';
import { invalidate } from '@/api/cache';
import { useResource, type Resource } from '@/api/useResource';
import type { Schemas } from '@/api/types';

export type Session = Schemas['Session'];

/** Who is logged in here, as it is being asked. */
export const useSessionState = (): Resource<Session> => useResource('/session');

let last: Session | undefined;

/** Who is logged in here, or was until now: the page stays as it is while one logs in again. Undefined while that is being asked. */
export function useSession(): Session | undefined {
  const now = useSessionState().data;
  useEffect(() => {
    if (now?.state === 'full') last = now;
  }, [now]);
  return now?.state === 'full' ? now : last ?? now;
}

/** Whether `session` may do something, for this municipality (left out: for any). What the server decides in the end. */
export function may(session: Session | undefined, action: Action, municipality?: string): boolean {
  const account = session?.account;
  const reach = MAY[action][account?.role ?? 'public'];
  if (reach !== 'own' || municipality === undefined) return reach !== undefined;
  return account?.municipalityCodes.includes(municipality) ?? false;
}

/** Whether there are municipalities whose requests this account may read; a viewer of none sees the overview. */
export function readsRequests(session: Session | undefined): boolean {
  return may(session, 'order.read') && !(session?.account?.role === 'viewer' && session.account.municipalityCodes.length === 0);
}

export function useMay(): (action: Action, municipality?: string) => boolean {
  const session = useSession();
  return (action, municipality) => may(session, action, municipality);
}

/** Another is logged in now, or nobody: everything on the screen is asked for again. */
export function sessionChanged(): void {
  invalidate(() => true);
}
