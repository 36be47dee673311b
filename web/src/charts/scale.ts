// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

/** Straight line from [from, to] in figures to [start, end] in pixels. */
export function linear(from: number, to: number, start: number, end: number): (value: number) => number {
  const width = to - from || 1;
  return (value) => start + ((value - from) / width) * (end - start);
}

/** About `count` round figures that cover [from, to]: steps of 1, 2 or 5 times a power of ten. */
export function ticks(from: number, to: number, count: number): number[] {
  const width = to - from;
  if (!(width > 0)) return [from];
  const rough = width / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const result: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i += 1) result.push(Number((i * step).toPrecision(12)));
  return result;
}
