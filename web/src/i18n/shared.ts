// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
/** Words that many components use. */
const nl = {
  close: 'Sluiten',
  back: 'Terug',
  cancel: 'Annuleren',
  loading: 'Bezig met ophalen',
  retry: 'Opnieuw',
  all: 'Alle',
  total: 'Totaal',
  csv: 'Download als CSV',
  sortBy: (column: string) => `Sorteer op ${column}`,
  filterBy: (column: string) => `Filter op ${column}`,
  noMatch: 'Niets gevonden met deze filter.',
  clearFilter: 'Toon alles',
  unsaved: 'Nog niet bewaard',
  stop: 'Stoppen',
  noOptions: 'Niets gevonden',
  results: (n: number) => (n === 1 ? '1 keuze' : `${n} keuzes`),
  tableHint: 'Schuif opzij om alles te zien',
};
const en: typeof nl = {
  close: 'Close',
  back: 'Back',
  cancel: 'Cancel',
  loading: 'Fetching',
  retry: 'Try again',
  all: 'All',
  total: 'Total',
  csv: 'Download as CSV',
  sortBy: (column) => `Sort by ${column}`,
  filterBy: (column) => `Filter by ${column}`,
  noMatch: 'Nothing matches this filter.',
  clearFilter: 'Show all',
  unsaved: 'Not saved yet',
  stop: 'Stop',
  noOptions: 'Nothing found',
  results: (n) => (n === 1 ? '1 choice' : `${n} choices`),
  tableHint: 'Scroll sideways to see everything',
};
export const shared = { nl, en };
