// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useResource } from '@/api/useResource';
import type { Schemas } from '@/api/types';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { words } from './words';

/** With which version of the menu card this was asked, where that is not the newest; what is not sent yet follows the newest. */
export function CardVersion({ order }: { order: Schemas['Order'] }) {
  const text = useWords(words);
  const current = useResource('/menu-cards').data?.menuCards.find((one) => one.isCurrent);
  if (!current || order.state === 'draft' || order.items.length === 0 || order.menuVersion === current.version) return null;
  return <div><dt>{text.menuCard}</dt><dd><Link to={`/menukaart?versie=${order.menuVersion}`}>{text.menuVersion(order.menuVersion)}</Link>{text.menuNewer(current.version)}</dd></div>;
}
