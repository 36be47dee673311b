// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

export const nl = {
  title: 'Verwerkingen van persoonsgegevens',
  answer: (processings: number) => `Flexteam gebruikt gegevens over mensen voor ${processings} doelen. Van elk staat hier waarom, van wie en hoe lang.`,
  controller: 'Wie verantwoordelijk is',
  record: 'Elke keer dat iemands uren, verlof of account worden bekeken of gewijzigd, komt dat in het verwerkingenlogboek: van wie, wanneer en waarvoor. Niet door wie; dat staat in het logboek.',
  ranking: 'Flexteam zet mensen nergens op volgorde van prestatie.',
  own: 'Mijn gegevens bekijken',
  fields: { purpose: 'Doel', basis: 'Grondslag', data: 'Gegevens', people: 'Van wie', recipients: 'Wie ziet het' },
  keeps: 'Hoe lang we het bewaren',
  kind: 'Wat', term: 'Hoe lang', from: 'Vanaf',
  days: (days: number) => (days === 1 ? '1 dag' : `${days} dagen`),
  forever: 'zo lang het logboek bestaat',
};
export const en: typeof nl = {
  title: 'Processing of personal data',
  answer: (processings) => `Flexteam uses data about people for ${processings} purposes. Of each you see why, of whom and for how long.`,
  controller: 'Who is responsible',
  record: 'Each time that somebody’s hours, leave or account are looked at or changed, the record of processing tells: of whom, when and what for. Not by whom; that is in the log.',
  ranking: 'Flexteam ranks people by performance nowhere.',
  own: 'See my own data',
  fields: { purpose: 'Purpose', basis: 'Legal basis', data: 'Data', people: 'Of whom', recipients: 'Who sees it' },
  keeps: 'How long we keep it',
  kind: 'What', term: 'How long', from: 'From',
  days: (days) => (days === 1 ? '1 day' : `${days} days`),
  forever: 'as long as the log',
};
export const words = { nl, en };
