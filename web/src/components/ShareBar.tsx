// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import './ShareBar.css';

/** A solid part within a hatched part against a mark (the share); starts at zero. The figures stand beside it as text. */
export function ShareBar({ solid, hatched, mark, label }: { solid: number; hatched: number; mark: number; label: string }) {
  const whole = Math.max(mark, hatched, solid, 1);
  const part = (value: number) => `${(100 * Math.max(0, value)) / whole}%`;
  return (
    <div className="share-bar" role="img" aria-label={label}>
      <span className="share-hatched" style={{ width: part(hatched) }} />
      <span className="share-solid" style={{ width: part(solid) }} />
      <span className="share-mark" style={{ left: part(mark) }} />
    </div>
  );
}
