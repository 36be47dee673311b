// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useResource } from '@/api/useResource';
import { Icon } from '@/components/Icon';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { words } from '../words';

const MOST = 99;

/** How much there is that I have not read; leads to it. */
export function Bell() {
  const text = useWords(words);
  const { data } = useResource('/notices');
  const unread = data?.unread ?? 0;
  return (
    <Link to="/berichten" className="bell" title={text.unread(unread)} aria-label={text.unread(unread)}>
      <Icon name="bell" />
      {unread > 0 ? <span className="bell-count" aria-hidden="true">{unread > MOST ? `${MOST}+` : unread}</span> : null}
    </Link>
  );
}
