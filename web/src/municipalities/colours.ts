// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

/** How many fills colours.css has; a thirteenth client starts again at the first, its sign still tells it apart. */
export const CLIENT_COLOURS = 12;

/** The same colour for the same client on every page, map and chart: its place among all clients, sorted by code. */
export function clientColours(codes: readonly string[]): Map<string, number> {
  const sorted = [...codes].sort();
  return new Map(sorted.map((code, place) => [code, (place % CLIENT_COLOURS) + 1]));
}

/** CSS value of a client's fill; grey for one that is not known. */
export function clientFill(colours: ReadonlyMap<string, number>, code: string): string {
  const index = colours.get(code);
  return index ? `var(--client-${index})` : 'var(--client-10)';
}
