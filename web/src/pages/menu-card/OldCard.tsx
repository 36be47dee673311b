// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { Icon } from '@/components/Icon';
import { Page } from '@/components/Page';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { words } from './draft-words';
import { MenuTable } from './MenuTable';

/** A version that is no longer the newest: to read. */
export function OldCard({ menu }: { menu: Schemas['MenuCard'] }) {
  const text = useWords(words);
  return (
    <Page title={text.oldTitle(menu.version)}>
      <Link to="/menukaart" className="back-link"><Icon name="back" size={16} />{text.back}</Link>
      <p>{text.oldText}</p>
      <MenuTable menu={menu} items={menu.items} />
    </Page>
  );
}
