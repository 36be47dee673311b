// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

type Decider = Schemas['Decider'];

const nl = {
  none: 'Alles wat gevraagd is, past in dit plan.',
  intro: (steps: string) => `${steps} taken passen niet in dit plan. Hier staat waar ze op wachten, en wat het minste vraagt om er een te laten passen.`,
  listLabel: 'Waar taken op wachten',
  more: (following: number, hours: string) => (following === 0 ? `samen ${hours}` : `met ${following === 1 ? '1 taak' : `${following} taken`} die daarna ${following === 1 ? 'komt' : 'komen'}, samen ${hours}`),
  cheapest: 'Vraagt het minst:',
  decides: { team: 'Beslist: de coördinator van het team.', municipality: 'Beslist: de gemeente.', both: 'Beslissen samen: de coördinator van het team en de gemeente.' } satisfies Record<Decider, string>,
  who: { team: 'team', municipality: 'gemeente', both: 'team en gemeente' } satisfies Record<Decider, string>,
  requests: 'Aanvragen',
  request: 'Aanvraag',
  task: 'Taak',
  change: 'Dan past het wel',
  decider: 'Wie beslist',
  possible: (from: string, until: string) => `dan van ${from} tot en met ${until}`,
  showMore: (count: number) => `Volgende ${count} tonen`,
};
const en: typeof nl = {
  none: 'Everything that was asked fits in this plan.',
  intro: (steps) => `${steps} tasks do not fit in this plan. This is what they wait for, and what asks least to make one fit.`,
  listLabel: 'What tasks wait for',
  more: (following, hours) => (following === 0 ? `together ${hours}` : `with ${following === 1 ? '1 task that comes' : `${following} tasks that come`} after, together ${hours}`),
  cheapest: 'Asks least:',
  decides: { team: 'Decides: the coordinator of the team.', municipality: 'Decides: the municipality.', both: 'Decide together: the coordinator of the team and the municipality.' },
  who: { team: 'team', municipality: 'municipality', both: 'team and municipality' },
  requests: 'Requests',
  request: 'Request',
  task: 'Task',
  change: 'Then it would fit',
  decider: 'Who decides',
  possible: (from, until) => `then from ${from} to ${until}`,
  showMore: (count) => `Show the next ${count}`,
};
export const words = { nl, en };
