// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { dismiss, notices, sendAway, type Notice } from '@/components/notices';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { words } from '../words';

/** The bar at the bottom: what was done, with the way back; errors with what to do. */
export function Notices() {
  const text = useWords(words);
  const list = useSyncExternalStore(notices.subscribe, notices.get);
  return (
    <section className="notices" aria-label={text.messages} aria-live="polite">
      {list.map((notice) => <Bar key={notice.id} notice={notice} />)}
    </section>
  );
}

function Bar({ notice }: { notice: Notice }) {
  const text = useWords(shared);
  const { action } = notice;
  return (
    <div className={`notice notice-${notice.kind}`} role={notice.kind === 'error' ? 'alert' : undefined}>
      <div className="notice-text">
        <p>{notice.text}</p>
        {notice.details.map((detail) => <p key={detail} lang="nl" className="small">{detail}</p>)}
      </div>
      {action ? <Button className="notice-action" onClick={() => { dismiss(notice.id); action.run(); }}>{action.label}{notice.kind === 'undo' ? <kbd>Ctrl+Z</kbd> : null}</Button> : null}
      <Button kind="plain" icon aria-label={text.close} onClick={() => { sendAway(notice); }}><Icon name="close" /></Button>
    </div>
  );
}
