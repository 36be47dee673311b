// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ComponentProps } from 'react';
import { useMunicipality } from '@/app/perspective';
import { useMay } from '@/app/session';
import { Link } from '@/router/Link';

/** Leads to the form that asks for something; only for who may ask for this municipality. */
export function AskLink(props: ComponentProps<typeof Link>) {
  const may = useMay();
  const [code] = useMunicipality();
  return may('order.ask', code) ? <Link {...props} /> : null;
}
