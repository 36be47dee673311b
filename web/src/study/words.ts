// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
const nl = {
  seconds: 'Zoektijd per plan',
  perPlan: (seconds: number, minutes: string) => `${seconds} seconden (samen zo’n ${minutes} min)`,
  queued: 'Wacht op een andere berekening',
  running: (done: number, all: number) => `Maakt plannen: ${done} van ${all} klaar`,
  cancelled: 'Gestopt. Er is niets veranderd.',
  failed: 'De berekening is mislukt. Probeer het opnieuw.',
};
const en: typeof nl = {
  seconds: 'Search time per plan',
  perPlan: (seconds, minutes) => `${seconds} seconds (about ${minutes} min in all)`,
  queued: 'Waiting for another job',
  running: (done, all) => `Making plans: ${done} of ${all} done`,
  cancelled: 'Stopped. Nothing has changed.',
  failed: 'The computation failed. Try again.',
};
export const words = { nl, en };
