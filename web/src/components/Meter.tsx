// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import './Meter.css';

/** A part of a whole as a bar that starts at zero; over the whole it is outlined and said. The figures stand beside it as text. */
export function Meter({ value, whole, label }: { value: number; whole: number; label: string }) {
  const part = whole > 0 ? value / whole : value > 0 ? 2 : 0;
  return (
    <span className={`meter${part > 1 ? ' meter-over' : ''}`} role="img" aria-label={label}>
      <span className="meter-fill" style={{ width: `${Math.min(100, part * 100)}%` }} />
      {part > 1 ? <span className="meter-mark" style={{ left: `${100 / part}%` }} /> : null}
    </span>
  );
}
