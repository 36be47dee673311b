// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import './Choice.css';

interface Props<T extends string | number> {
  /** What is chosen; read out. */
  label: string;
  options: readonly { value: T; text: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** A few choices beside each other, one of them on. */
export function Choice<T extends string | number>({ label, options, value, onChange }: Props<T>) {
  return (
    <div className="choice" role="group" aria-label={label}>
      {options.map((one) => (
        <button key={one.value} type="button" aria-pressed={one.value === value} onClick={() => { onChange(one.value); }}>{one.text}</button>
      ))}
    </div>
  );
}
