// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { ApiProblem } from '@/api/problem';

/** Runs what a form asks of the server; why the server refuses is for the form to show. */
export function useSubmit(): { problem: ApiProblem | undefined; submit: (run: () => Promise<unknown>) => Promise<boolean> } {
  const [problem, setProblem] = useState<ApiProblem>();
  const submit = async (run: () => Promise<unknown>) => {
    try {
      await run();
      setProblem(undefined);
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      return false;
    }
  };
  return { problem, submit };
}
