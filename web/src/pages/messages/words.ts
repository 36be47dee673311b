// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

export const nl = {
  title: 'Berichten',
  answer: (unread: number) => (unread === 0 ? 'Je hebt alles gelezen.' : unread === 1 ? 'Er is 1 bericht dat je nog niet las.' : `Er zijn ${unread} berichten die je nog niet las.`),
  empty: 'Er zijn nog geen berichten',
  emptyText: 'Hier staat straks wat je moet weten: een voorstel, een antwoord, een nieuwe planning.',
  read: 'Gelezen',
  readOne: (title: string) => `Gelezen: ${title}`,
  readAll: 'Alles gelezen',
  older: 'Oudere berichten tonen',
  isNew: 'nieuw',
  settings: 'Mail en agenda instellen',
  kinds: {
    proposal: 'Het team doet een voorstel. Geef antwoord.',
    'change-proposal': 'Het team stelt een wijziging van de afspraak voor. Geef antwoord.',
    'force-majeure': 'De afspraak is gewijzigd door overmacht. Dit geldt nu al.',
    declined: 'Het team doet deze aanvraag niet. De reden staat erbij.',
    completed: 'Het werk is afgerond.',
    requested: 'Nieuwe aanvraag.',
    accepted: 'De gemeente is akkoord.',
    'change-asked': 'De gemeente vraagt een wijziging van het voorstel.',
    refused: 'De gemeente wijst het voorstel af.',
    paused: 'De gemeente pauzeert het werk.',
    resumed: 'De gemeente gaat weer door.',
    stopped: 'De gemeente stopt het werk.',
    'weeks-changed': 'Er is een nieuwe planning. Jouw weken zijn veranderd.',
  } satisfies Record<Schemas['NoticeKind'], string>,
};
export const en: typeof nl = {
  title: 'Messages',
  answer: (unread) => (unread === 0 ? 'You have read everything.' : unread === 1 ? 'There is 1 message that you have not read.' : `There are ${unread} messages that you have not read.`),
  empty: 'There are no messages yet',
  emptyText: 'What you must know will stand here: a proposal, an answer, a new plan.',
  read: 'Mark as read',
  readOne: (title) => `Mark as read: ${title}`,
  readAll: 'Mark all as read',
  older: 'Show older messages',
  isNew: 'new',
  settings: 'Set mail and calendar',
  kinds: {
    proposal: 'The team makes a proposal. Please answer.',
    'change-proposal': 'The team proposes to change the agreement. Please answer.',
    'force-majeure': 'The agreement was changed by force majeure. This holds already.',
    declined: 'The team does not take this request. The reason stands with it.',
    completed: 'The work is completed.',
    requested: 'New request.',
    accepted: 'The municipality agrees.',
    'change-asked': 'The municipality asks to change the proposal.',
    refused: 'The municipality declines the proposal.',
    paused: 'The municipality pauses the work.',
    resumed: 'The municipality goes on.',
    stopped: 'The municipality stops the work.',
    'weeks-changed': 'There is a new plan. Your weeks have changed.',
  },
};
export const words = { nl, en };
