// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

/** What the server found wrong with a form, in its own Dutch. */
export function FormProblems({ problems }: { problems: readonly string[] }) {
  return problems.length === 0 ? null : <div role="alert" className="form-wrong">{problems.map((problem) => <p key={problem} lang="nl">{problem}</p>)}</div>;
}
