// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

export const nl = {
  title: 'Logboek',
  answer: (count: number) => `De laatste ${count === 1 ? 'regel' : `${count} regels`} van het logboek. Elke regel is vastgemaakt aan de vorige: wie iets verandert, valt door de mand.`,
  head: (count: number) => `${count === 1 ? 'De enige regel' : `Laatste van alle ${count} regels`}, om zelf te bewaren:`,
  caption: 'Wie deed wat, nieuwste eerst',
  number: 'Nr.', at: 'Wanneer', actor: 'Wie', action: 'Wat', object: 'Waarover', result: 'Uitkomst', origin: 'Vanaf', hash: 'Hash',
  results: { done: 'gedaan', refused: 'geweigerd', failed: 'mislukt' },
  older: 'Oudere regels tonen',
  empty: 'Er is nog niets gebeurd',
  csv: 'logboek',
};
export const en: typeof nl = {
  title: 'Log',
  answer: (count) => `The last ${count === 1 ? 'entry' : `${count} entries`} of the log. Each is tied to the one before: who changes one is found out.`,
  head: (count) => `${count === 1 ? 'The only entry' : `Last of all ${count} entries`}, to keep yourself:`,
  caption: 'Who did what, newest first',
  number: 'No.', at: 'When', actor: 'Who', action: 'What', object: 'About', result: 'Result', origin: 'From', hash: 'Hash',
  results: { done: 'done', refused: 'refused', failed: 'failed' },
  older: 'Show older entries',
  empty: 'Nothing has happened yet',
  csv: 'log',
};
export const words = { nl, en };
