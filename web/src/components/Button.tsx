// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ButtonHTMLAttributes } from 'react';
import './Button.css';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `primary`: the one action of a page or dialog; `plain`: no border, for rows and bars; `danger`: takes something away. */
  kind?: 'primary' | 'normal' | 'plain' | 'danger';
  /** Only a sign on it: then give an aria-label. */
  icon?: boolean;
};

export function Button({ kind = 'normal', icon = false, className = '', type = 'button', ...rest }: Props) {
  return <button type={type} className={`button button-${kind}${icon ? ' button-icon' : ''} ${className}`.trim()} {...rest} />;
}
