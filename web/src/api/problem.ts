// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@/i18n/language';
import type { Schemas } from './types';

type Item = Schemas['ProblemItem'];

const nl = {
  offline: 'Flexteam is niet te bereiken. Wat je op dit scherm ziet kan verouderd zijn. Controleer je verbinding en probeer het opnieuw.',
  400: 'Dit kan niet worden bewaard, want iets klopt nog niet. Kijk het na en probeer het opnieuw.',
  401: 'Je bent niet (meer) ingelogd. Log in en probeer het opnieuw.',
  403: 'Dit mag je niet met dit account.',
  429: 'Dit ging te vaak achter elkaar. Wacht even en probeer het opnieuw.',
  404: 'Dit bestaat niet (meer). Misschien heeft iemand het verwijderd. Ga terug en kies iets anders.',
  409: 'Dit kan nu niet, want de stand is intussen anders. Bekijk de nieuwe stand en kies opnieuw.',
  412: 'Iemand anders heeft dit net veranderd. Je wijziging is niet bewaard. Bekijk de nieuwe stand en doe je wijziging opnieuw.',
  server: 'De server kon dit niet doen. Er is niets verloren. Probeer het zo opnieuw.',
};
const en: typeof nl = {
  offline: 'Flexteam cannot be reached. What you see on this screen may be out of date. Check your connection and try again.',
  400: 'This cannot be saved, because something is not right yet. Check it and try again.',
  401: 'You are not logged in (any more). Log in and try again.',
  403: 'You may not do this with this account.',
  429: 'This was tried too often. Wait a moment and try again.',
  404: 'This does not exist (any more). Someone may have deleted it. Go back and choose something else.',
  409: 'This is not possible now, because things have changed. Look at the new state and choose again.',
  412: 'Someone else has just changed this. Your change was not saved. Look at the new state and make your change again.',
  server: 'The server could not do this. Nothing is lost. Please try again in a moment.',
};
const texts: Record<Language, typeof nl> = { nl, en };

/** What went wrong with a call: `status` 0 means that no answer came. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  /** Of a 400: every problem with its place in the request. */
  readonly items: readonly Item[];

  constructor(status: number, detail = '', items: readonly Item[] = []) {
    super(detail || `status ${status}`);
    this.status = status;
    this.items = items;
  }

  /** Trying again unchanged may help. */
  get temporary(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429 || this.status === 401;
  }

  /** What happened, what it means, what to do: one text in the language of the user. */
  text(language: Language): string {
    const words = texts[language];
    if (this.status === 0) return words.offline;
    if (this.status >= 500) return words.server;
    if (this.status === 401 || this.status === 403 || this.status === 429) return words[this.status];
    if (this.status === 404 || this.status === 409 || this.status === 412) return words[this.status];
    return words[400];
  }

  /** What the server added, as it said it. */
  get details(): string[] {
    if (this.items.length > 0) return this.items.map((item) => item.detail);
    return [400, 401, 403, 409, 429].includes(this.status) ? [this.message] : [];
  }
}

/** Reads problem+json; anything else becomes its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  try {
    const body = (await response.json()) as Partial<Schemas['Problem']>;
    return new ApiProblem(response.status, body.detail ?? body.title, body.errors ?? []);
  } catch {
    return new ApiProblem(response.status);
  }
}
