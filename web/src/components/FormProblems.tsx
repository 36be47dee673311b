// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ApiProblem } from '@/api/problem';
import { useLanguage } from '@/i18n/language';

/** Why a form was refused: what the server found wrong, in its own Dutch, else what that means in the language of the user. */
export function FormProblems({ problem }: { problem: ApiProblem | undefined }) {
  const [language] = useLanguage();
  if (!problem) return null;
  const { details } = problem;
  return <div role="alert" className="form-wrong">{details.length > 0 ? details.map((detail, at) => <p key={at} lang="nl">{detail}</p>) : <p>{problem.text(language)}</p>}</div>;
}
