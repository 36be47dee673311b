// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { ApiProblem } from '@/api/problem';
import { useLanguage } from '@/i18n/language';

/** Runs what a form asks of the server; what the server says when it refuses is for the form to show. */
export function useSubmit(): { problems: readonly string[]; submit: (run: () => Promise<unknown>) => Promise<boolean> } {
  const [language] = useLanguage();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const submit = async (run: () => Promise<unknown>) => {
    try {
      await run();
      setProblems([]);
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblems(error.details.length > 0 ? error.details : [error.text(language)]);
      return false;
    }
  };
  return { problems, submit };
}
