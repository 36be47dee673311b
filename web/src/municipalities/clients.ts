// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { clientColours, clientFill } from '@/municipalities/colours';

/** How a municipality is named, signed and coloured; the same everywhere. */
export interface Clients {
  list: readonly Schemas['Municipality'][];
  name: (code: string) => string;
  sign: (code: string) => string;
  fill: (code: string) => string;
}

export function toClients(list: readonly Schemas['Municipality'][]): Clients {
  const byCode = new Map(list.map((one) => [one.code, one]));
  const colours = clientColours(list.map((one) => one.code));
  return {
    list,
    name: (code) => byCode.get(code)?.name ?? code,
    sign: (code) => byCode.get(code)?.sign ?? code.slice(-2),
    fill: (code) => clientFill(colours, code),
  };
}
