// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState, type ReactNode } from 'react';
import type { ApiProblem } from '@/api/problem';
import { useLanguage } from '@/i18n/language';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { Button } from './Button';
import './States.css';

/** The answer of a page: one sentence with figures, in large type. The first thing under the title. */
export function Answer({ children }: { children: ReactNode }) {
  return <p className="answer">{children}</p>;
}

/** An empty list says why it is empty and what to do. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return <div className="empty"><p className="empty-title">{title}</p>{children ? <p className="quiet">{children}</p> : null}{action}</div>;
}

/** What went wrong, what it means, what to do. */
export function ErrorState({ problem, retry }: { problem: ApiProblem; retry?: () => void }) {
  const [language] = useLanguage();
  const words = useWords(shared);
  return (
    <div className="error" role="alert">
      <p>{problem.text(language)}</p>
      {problem.details.map((detail) => <p key={detail} lang="nl" className="small">{detail}</p>)}
      {retry ? <Button onClick={retry}>{words.retry}</Button> : null}
    </div>
  );
}

/** Shown only when something takes more than 300 ms, so that quick answers do not flash. */
export function Loading({ what }: { what?: string }) {
  const words = useWords(shared);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => { setLate(true); }, 300);
    return () => { clearTimeout(timer); };
  }, []);
  return <p className="loading" role="status">{late ? <><span className="loading-bar" />{what ?? words.loading} …</> : null}</p>;
}

/** A long job: how far it is and what it is doing, with a stop. `part` 0..1, or null when the end is unknown. */
export function Progress({ label, part, onStop }: { label: string; part: number | null; onStop?: () => void }) {
  const words = useWords(shared);
  return (
    <div className="progress">
      <span className="progress-label">{label}</span>
      {part === null ? <progress aria-label={label} /> : <progress aria-label={label} value={part} max={1} />}
      {onStop ? <Button onClick={onStop}>{words.stop}</Button> : null}
    </div>
  );
}

/** A sentence that the server made; it is always Dutch, and says so when the page is not. */
export function ServerText({ children }: { children: string }) {
  const [language] = useLanguage();
  return language === 'nl' ? <>{children}</> : <span lang="nl">{children}</span>;
}
