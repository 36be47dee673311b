// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made from api/processing.yaml by tools/generate_types.py; change those.

export interface Processing {
  id: string; nl: string; en: string; purpose: string; basis: string; data: string; people: string; recipients: string; keeps: readonly string[];
}
export interface Kept { nl: string; en: string; from: string; /** none: as long as the log itself. */ days?: number }

export const CONTROLLER = {
  "nl": "De deelnemende gemeenten, ieder voor de eigen mensen, en voor het gedeelde team de organisatie die het team in dienst heeft.",
  "en": "The participating municipalities, each for its own people, and for the shared team the organisation that employs it."
};

/** The texts are in Dutch: the register of a Dutch government. */
export const PROCESSINGS: readonly Processing[] = [
  {
    "id": "planning",
    "nl": "Plannen van het werk van het team",
    "en": "Planning the work of the team",
    "purpose": "Werk, rollen, uren en verlof op elkaar afstemmen, en laten zien wie wanneer aan welke opdracht werkt.",
    "basis": "Taak van algemeen belang (AVG artikel 6, eerste lid, onder e). Verlof door ziekte is een gegeven over gezondheid en staat er zonder aard of oorzaak.",
    "data": "Naam, rollen met niveau, sinds wanneer en waaruit dat blijkt, wie van wie leert, contracturen, verlof met soort, geplande uren per week en opdracht, en in scenario’s wie vanaf welke week weg zou zijn.",
    "people": "Leden van het gedeelde team en eigen medewerkers van gemeenten die meedoen.",
    "recipients": "Coördinator van het team. De coördinator van een gemeente ziet de uren per week van iedereen aan haar eigen aanvragen, en het verlof van haar eigen medewerkers. Een lid ziet zijn eigen uren en verlof. Wie aanvragen verder mag zien, ziet de naam bij het werk en in welke weken.",
    "keeps": [
      "leave-reason",
      "left-member",
      "removed-member",
      "earlier-value"
    ]
  },
  {
    "id": "accounts",
    "nl": "Accounts beheren",
    "en": "Managing accounts",
    "purpose": "Bepalen wie in Flexteam mag en wat diegene daar mag.",
    "basis": "Taak van algemeen belang (AVG artikel 6, eerste lid, onder e).",
    "data": "Naam, e-mailadres, functie, rol, gemeenten, wel of geen wachtwoord en tweede stap.",
    "people": "Iedereen met een account.",
    "recipients": "Beheerder. Naam en functie staan voor beide partijen onder een afspraak.",
    "keeps": [
      "account-off",
      "invitation",
      "earlier-value"
    ]
  },
  {
    "id": "login",
    "nl": "Inloggen en beveiligen",
    "en": "Logging in and security",
    "purpose": "Nagaan of iemand is wie hij zegt, en misbruik voorkomen en ontdekken.",
    "basis": "Taak van algemeen belang (AVG artikel 6, eerste lid, onder e) en de plicht tot beveiliging (AVG artikel 32, BIO2).",
    "data": "E-mailadres, versleuteld wachtwoord, tweede stap, sessies met netwerkadres en browser, bekende browsers.",
    "people": "Iedereen met een account.",
    "recipients": "Niemand; wie is ingelogd ziet zijn eigen sessies.",
    "keeps": [
      "session",
      "device"
    ]
  },
  {
    "id": "notices",
    "nl": "Berichten, mail en agenda",
    "en": "Notices, mail and calendar",
    "purpose": "Iemand laten weten dat er iets voor hem veranderde, en zijn weken in zijn agenda zetten.",
    "basis": "Taak van algemeen belang (AVG artikel 6, eerste lid, onder e).",
    "data": "Welk bericht over welke aanvraag, gelezen of niet, of iemand mail wil, wanneer er mail ging, dat er een agendalink is.",
    "people": "Iedereen met een account.",
    "recipients": "De persoon zelf; de mailserver van de organisatie. Wie de geheime agendalink heeft, ziet die agenda.",
    "keeps": [
      "notice",
      "digest"
    ]
  },
  {
    "id": "accountability",
    "nl": "Verantwoorden wie wat deed",
    "en": "Accounting for who did what",
    "purpose": "Aantonen wie wat besloot, zodat een gemeente zelf kan nagaan dat niemand anders over haar werk besloot.",
    "basis": "Taak van algemeen belang (AVG artikel 6, eerste lid, onder e), Archiefwet en BIO2 8.15.",
    "data": "Willekeurig nummer van het account, handeling, tijd, netwerkadres. Geen namen.",
    "people": "Iedereen die iets deed in Flexteam.",
    "recipients": "De gemeente wat haar betreft; coördinator van het team en beheerder alles.",
    "keeps": [
      "log"
    ]
  },
  {
    "id": "rights",
    "nl": "Rechten van betrokkenen",
    "en": "Rights of the people themselves",
    "purpose": "Iemand laten zien wat over hem is bewaard, en hem wissen. Vastleggen welke gegevens wanneer en waarvoor zijn gebruikt.",
    "basis": "Wettelijke plicht (AVG artikel 5, tweede lid, en artikelen 15 tot en met 20).",
    "data": "Alles wat hierboven staat; in het verwerkingenlogboek nummer van de persoon, verwerking en tijd, zonder wie keek.",
    "people": "Iedereen met een account en alle teamleden.",
    "recipients": "De persoon zelf; de beheerder op zijn verzoek.",
    "keeps": [
      "processing"
    ]
  }
];

export const RETENTION: Readonly<Record<string, Kept>> = {
  "session": {
    "nl": "Beëindigde sessies",
    "en": "Ended sessions",
    "from": "einde of laatste gebruik",
    "days": 1
  },
  "invitation": {
    "nl": "Verlopen links voor een wachtwoord",
    "en": "Password links that are over",
    "from": "einde",
    "days": 1
  },
  "device": {
    "nl": "Browsers waarmee iemand inlogde",
    "en": "Browsers that somebody logged in with",
    "from": "laatste keer",
    "days": 365
  },
  "notice": {
    "nl": "Berichten",
    "en": "Notices",
    "from": "bericht",
    "days": 365
  },
  "digest": {
    "nl": "Dat er mail ging",
    "en": "That mail went",
    "from": "dag",
    "days": 31
  },
  "processing": {
    "nl": "Verwerkingenlogboek",
    "en": "Record of processing",
    "from": "verwerking",
    "days": 1095
  },
  "leave-reason": {
    "nl": "Reden van verlof dat voorbij is",
    "en": "Reason of leave that is over",
    "from": "laatste week van het verlof",
    "days": 730
  },
  "left-member": {
    "nl": "Naam van wie vertrok",
    "en": "Name of who left",
    "from": "week van vertrek, zodra het account uit is",
    "days": 365
  },
  "removed-member": {
    "nl": "Naam en verlof van wie is weggehaald",
    "en": "Name and leave of who was removed",
    "from": "weghalen",
    "days": 365
  },
  "account-off": {
    "nl": "Naam en e-mailadres bij een uitgezet account",
    "en": "Name and e-mail address of an account that is off",
    "from": "laatste wijziging",
    "days": 365
  },
  "earlier-value": {
    "nl": "Vroegere namen, functies en verlof in het spoor van wijzigingen",
    "en": "Earlier names, functions and leave in the trail of changes",
    "from": "wijziging",
    "days": 730
  },
  "log": {
    "nl": "Logboek van handelingen (zonder namen)",
    "en": "Log of actions (without names)",
    "from": ""
  }
};
