// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, type ReactNode } from 'react';
import './Term.css';

/** A word of the field with its explanation on hover and on focus. */
export function Term({ children, meaning }: { children: ReactNode; meaning: string }) {
  const id = useId();
  return (
    <span className="term">
      <button type="button" className="term-word" aria-describedby={id}>{children}</button>
      <span id={id} role="tooltip" className="term-meaning">{meaning}</span>
    </span>
  );
}
