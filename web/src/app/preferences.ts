// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useSyncExternalStore } from 'react';
import { createStored } from './stored';

export type Scheme = 'auto' | 'light' | 'dark';
export type Density = 'dense' | 'comfortable';

const scheme = createStored<Scheme>('flexteam.scheme', 'auto', (text) => (text === 'light' || text === 'dark' ? text : 'auto'));
const density = createStored<Density>('flexteam.density', 'dense', (text) => (text === 'comfortable' ? text : 'dense'));

function apply(): void {
  const root = document.documentElement;
  if (scheme.get() === 'auto') delete root.dataset['scheme'];
  else root.dataset['scheme'] = scheme.get();
  root.dataset['density'] = density.get();
}

/** Puts the choices on the page, now and whenever they change. */
export function applyPreferences(): void {
  scheme.subscribe(apply);
  density.subscribe(apply);
  apply();
}

export const setScheme = scheme.set;
export const setDensity = density.set;
export const useScheme = (): Scheme => useSyncExternalStore(scheme.subscribe, scheme.get);
export const useDensity = (): Density => useSyncExternalStore(density.subscribe, density.get);
