// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useSyncExternalStore } from 'react';
import { Dialog } from '@/components/Dialog';
import { useWords } from '@/i18n/words';
import { pageShortcuts, singleKeys, type Shortcut } from '../shortcuts';
import { words } from '../words';

/** All keys: those of the frame and those of the page. */
export function Help({ onClose }: { onClose: () => void }) {
  const text = useWords(words);
  const here = useSyncExternalStore(pageShortcuts.subscribe, pageShortcuts.get);
  const single = useSyncExternalStore(singleKeys.subscribe, singleKeys.get);
  const everywhere: Shortcut[] = [
    { keys: '/', does: text.keys.search },
    { keys: '?', does: text.keys.help },
    { keys: 'Ctrl+Z', does: text.keys.undo },
    { keys: 'Esc', does: text.keys.escape },
  ];
  return (
    <Dialog title={text.help} onClose={onClose}>
      <div className="stack">
        {here.length > 0 ? <Keys title={text.keysHere} list={here} /> : null}
        <Keys title={text.keysEverywhere} list={everywhere} />
        <label className="row">
          <input type="checkbox" checked={single === 'on'} onChange={(event) => { singleKeys.set(event.target.checked ? 'on' : 'off'); }} />
          {text.keysOnOff}
        </label>
      </div>
    </Dialog>
  );
}

function Keys({ title, list }: { title: string; list: readonly Shortcut[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {list.map((one) => <div key={one.keys}><dt><kbd>{one.keys}</kbd></dt><dd>{one.does}</dd></div>)}
      </dl>
    </section>
  );
}
