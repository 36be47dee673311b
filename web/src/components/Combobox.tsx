// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { matchRank } from './fold';
import './Combobox.css';

export interface Option {
  id: string;
  text: string;
  /** Said after the text, in grey. */
  detail?: string;
}

interface Props {
  label: ReactNode;
  /** Hidden but read out. */
  labelHidden?: boolean;
  options: readonly Option[];
  value: string | null;
  onChange: (id: string | null) => void;
  placeholder?: string;
  /** What is typed, for options that come from elsewhere. */
  onType?: (text: string) => void;
  /** Empties itself after a choice: for searching. */
  clears?: boolean;
  inputRef?: RefObject<HTMLInputElement | null>;
  describedBy?: string;
  invalid?: boolean;
  required?: boolean;
}

const MOST = 60;

/** A text field with a list, after the combobox pattern of ARIA 1.2: type to filter, arrows to move, Enter to choose, Escape to close. */
export function Combobox({ label, labelHidden = false, options, value, onChange, placeholder, onType, clears = false, inputRef, describedBy, invalid = false, required = false }: Props) {
  const words = useWords(shared);
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const chosen = options.find((option) => option.id === value);
  const text = typed ?? chosen?.text ?? '';
  const shown = useMemo(() => filter(options, typed), [options, typed]);

  const choose = (option: Option | undefined) => {
    if (!option) return;
    setTyped(clears ? '' : null);
    setOpen(false);
    setActive(-1);
    onChange(option.id);
  };
  const move = (to: number) => {
    setOpen(true);
    setActive(Math.max(0, Math.min(shown.length - 1, to)));
    document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(open ? active + 1 : Math.max(active, 0));
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'Enter' && open && shown.length > 0) choose(shown[Math.max(active, 0)]);
    else if (event.key === 'Escape' && (open || typed !== null)) {
      setOpen(false);
      setTyped(null);
    } else return;
    event.preventDefault();
  };
  const onInput = (value: string) => {
    setTyped(value);
    setOpen(true);
    setActive(value === '' ? -1 : 0);
    onType?.(value);
    if (value === '' && !clears) onChange(null);
  };
  return (
    <div className="combobox">
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</label>
      <input id={id} ref={input} type="text" role="combobox" autoComplete="off" spellCheck={false} value={text} placeholder={placeholder}
        aria-expanded={open} aria-controls={`${id}-list`} aria-autocomplete="list" aria-describedby={describedBy}
        aria-invalid={invalid || undefined} aria-required={required || undefined}
        aria-activedescendant={open && active >= 0 && active < shown.length ? `${id}-${active}` : undefined}
        onChange={(event) => { onInput(event.target.value); }} onKeyDown={onKeyDown}
        onFocus={(event) => { event.target.select(); }}
        onClick={() => { setOpen(true); }}
        onBlur={() => { setOpen(false); setTyped(null); }} />
      <ul id={`${id}-list`} role="listbox" aria-label={typeof label === 'string' ? label : undefined} className="combobox-list" hidden={!open}>
        {open ? shown.map((option, at) => (
          // Keys go through the input; a press must not take its focus away.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li key={option.id} id={`${id}-${at}`} role="option" aria-selected={at === active} tabIndex={-1}
            onPointerDown={(event) => { event.preventDefault(); }} onClick={() => { choose(option); }}>
            {option.text}{option.detail ? <span className="quiet"> {option.detail}</span> : null}
          </li>
        )) : null}
        {open && shown.length === 0 ? <li role="option" aria-selected={false} aria-disabled="true" className="quiet">{words.noOptions}</li> : null}
      </ul>
      <span className="visually-hidden" role="status">{open && typed !== null ? words.results(shown.length) : ''}</span>
    </div>
  );
}

/** The text counts before the detail; options that match equally well keep their order. */
function filter(options: readonly Option[], typed: string | null): readonly Option[] {
  if (typed === null || typed.trim() === '') return options.slice(0, MOST);
  const rank = (option: Option) => {
    const text = matchRank(option.text, typed);
    return text >= 0 ? text : matchRank(option.detail ?? '', typed) >= 0 ? 4 : -1;
  };
  return options.map((option) => ({ option, rank: rank(option) }))
    .filter((one) => one.rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map((one) => one.option);
}
