// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
const nl = {
  moreHours: (hours: string) => `${hours} meer gepland`,
  fewerHours: (hours: string) => `${hours} minder gepland`,
  products: (count: number) => `${Math.abs(count)} ${Math.abs(count) === 1 ? 'product' : 'producten'} ${count > 0 ? 'meer' : 'minder'} klaar`,
  chain: (count: number, name: string, year: number) => `${Math.abs(count)} ${name} ${count > 0 ? 'meer' : 'minder'} klaar in ${year}`,
  gains: (names: string) => `Het meest gaat naar ${names}.`,
  municipality: (name: string, hours: string) => `${name} (${hours})`,
  loses: (names: string) => `Minder dan zonder: ${names}.`,
  items: (text: string) => `Vooral ${text}.`,
  item: (name: string, count: string, year: number) => `${name} (${count} in ${year})`,
  apart: (estimate: string, gain: string, part: string) => `Schatting ${estimate}, het plan komt op ${gain} (${part}).`,
  lower: (part: string) => `${part} lager`,
  higher: (part: string) => `${part} hoger`,
  same: 'gelijk',
};
const en: typeof nl = {
  moreHours: (hours) => `${hours} more planned`,
  fewerHours: (hours) => `${hours} fewer planned`,
  products: (count) => `${Math.abs(count)} ${count > 0 ? 'more' : 'fewer'} ${Math.abs(count) === 1 ? 'product' : 'products'} finished`,
  chain: (count, name, year) => `${Math.abs(count)} ${count > 0 ? 'more' : 'fewer'} ${name} finished in ${year}`,
  gains: (names) => `Most goes to ${names}.`,
  municipality: (name, hours) => `${name} (${hours})`,
  loses: (names) => `Less than without: ${names}.`,
  items: (text) => `Mostly ${text}.`,
  item: (name, count, year) => `${name} (${count} in ${year})`,
  apart: (estimate, gain, part) => `Estimate ${estimate}, the plan comes to ${gain} (${part}).`,
  lower: (part) => `${part} lower`,
  higher: (part) => `${part} higher`,
  same: 'equal',
};
export const effectWords = { nl, en };
export type EffectWords = typeof nl;
