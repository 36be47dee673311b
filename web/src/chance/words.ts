// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
const nl = {
  title: 'Wanneer het klaar is',
  planned: 'Volgens het plan',
  band: 'Waarschijnlijk',
  bandText: (early: string, late: string) => `${early} tot en met ${late}`,
  from: (week: string) => `vanaf ${week}, misschien pas na het einde van het plan`,
  sameWeek: (week: string) => `in ${week}`,
  beyond: 'na het einde van het plan',
  chance: 'Kans op tijd',
  chanceText: (part: string, wished: string) => `${part} uiterlijk in ${wished}`,
  noWish: 'geen week gewenst',
  meaning: 'Uit 500 keer naspelen van het plan, elke keer met andere uren en doorlooptijden. In 8 van de 10 keer is het klaar in deze weken. Mensen en volgorde blijven die van het plan.',
  notWhole: 'Het plan maakt deze aanvraag niet af.',
  column: 'Kans',
  columnMeaning: 'Kans dat de aanvraag uiterlijk in de gewenste week klaar is, uit 500 keer naspelen van het plan',
};
const en: typeof nl = {
  title: 'When it is finished',
  planned: 'By the plan',
  band: 'Likely',
  bandText: (early, late) => `${early} up to ${late}`,
  from: (week) => `from ${week}, perhaps after the end of the plan`,
  sameWeek: (week) => `in ${week}`,
  beyond: 'after the end of the plan',
  chance: 'Chance to be on time',
  chanceText: (part, wished) => `${part} in ${wished} at the latest`,
  noWish: 'no week wished for',
  meaning: 'From replaying the plan 500 times, each time with other hours and lead times. In 8 of 10 times it is finished in these weeks. People and order of work stay those of the plan.',
  notWhole: 'The plan does not finish this request.',
  column: 'Chance',
  columnMeaning: 'Chance that the request is finished in the week wished for at the latest, from replaying the plan 500 times',
};
export const words = { nl, en };

const fieldsNl = {
  title: 'Onzekerheid',
  hoursLow: 'Uren: op zijn minst (%)',
  hoursHigh: 'Uren: op zijn meest (%)',
  leadTimeLow: 'Weken: op zijn minst (%)',
  leadTimeHigh: 'Weken: op zijn meest (%)',
  own: 'Dit product heeft zijn eigen onzekerheid',
  asSettings: 'als in de instellingen',
  hours: 'Uren',
  weeks: 'Weken',
  range: (low: string, likely: string, high: string) => `${low} – ${likely} – ${high}`,
  meaning: 'Laag, verwacht en hoog; 100% is wat verwacht wordt. Hiermee wordt het plan nagespeeld om de kans op tijd te schatten.',
  settingsText: 'Voor producten waarvan de menukaart niets zegt. Dit is een aanname; pas haar aan als jullie ervaring iets anders laat zien.',
};
const fieldsEn: typeof fieldsNl = {
  title: 'Uncertainty',
  hoursLow: 'Hours: at least (%)',
  hoursHigh: 'Hours: at most (%)',
  leadTimeLow: 'Weeks: at least (%)',
  leadTimeHigh: 'Weeks: at most (%)',
  own: 'This product has an uncertainty of its own',
  asSettings: 'as in the settings',
  hours: 'Hours',
  weeks: 'Weeks',
  range: (low, likely, high) => `${low} – ${likely} – ${high}`,
  meaning: 'Low, expected and high; 100% is what is expected. With these the plan is replayed to estimate the chance to be on time.',
  settingsText: 'For products of which the menu card says nothing. This is an assumption; change it when your experience shows otherwise.',
};
export const fieldWords = { nl: fieldsNl, en: fieldsEn };
