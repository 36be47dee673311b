// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { clientColours } from './colours';

type Municipality = Schemas['Municipality'];

const NONE: readonly Municipality[] = [];

/** All municipalities with their colours, fetched once. */
export function useMunicipalities() {
  const { data, error, refresh } = useResource('/municipalities');
  const all = data?.municipalities ?? NONE;
  const byCode = useMemo(() => new Map(all.map((one) => [one.code, one])), [all]);
  const colours = useMemo(() => clientColours(all.map((one) => one.code)), [all]);
  return { all, byCode, colours, error, refresh };
}
