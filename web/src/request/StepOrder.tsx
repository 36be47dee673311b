// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { list } from '@/i18n/format';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import type { Draft } from './request';
import { stepsBefore, usuallyBefore, waitsFor, withStepsBefore } from './steporder';
import { words } from './words';

type Item = Schemas['MenuItem'];

interface Props {
  item: Item;
  /** The steps of the request. */
  items: readonly Item[];
  menu: readonly Item[];
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** Which steps come before this one, and the way to choose others. */
export function StepOrder(props: Props) {
  const { item, menu, draft } = props;
  const text = useWords(words);
  const [open, setOpen] = useState(false);
  const before = stepsBefore(draft, item, menu);
  const names = (codes: readonly string[]) => (codes.length === 0 ? text.afterNothing : list(menu.filter((one) => codes.includes(one.code)).map((one) => one.name)));
  const change = draft.changes[item.code];
  if (change?.leftOut) return <span className="quiet">–</span>;
  return (
    <>
      <button type="button" className={`step-order${change?.after ? ' cell-changed' : ''}`} aria-haspopup="dialog" aria-label={text.afterLabel(item.name, names(before))}
        title={change?.after ? text.onCard(names(usuallyBefore(draft, item, menu))) : names(before)} onClick={() => { setOpen(true); }}>
        {before.length === 0 ? '–' : before.join(', ')}
      </button>
      {open ? <OrderDialog {...props} usual={names(usuallyBefore(draft, item, menu))} onClose={() => { setOpen(false); }} /> : null}
    </>
  );
}

function OrderDialog({ item, items, menu, draft, usual, onChange, onClose }: Props & { usual: string; onClose: () => void }) {
  const text = useWords(words);
  const common = useWords(shared);
  const [chosen, setChosen] = useState<readonly string[]>(() => stepsBefore(draft, item, menu));
  const others = items.filter((one) => one.code !== item.code && !draft.changes[one.code]?.leftOut);
  const keep = (codes: readonly string[]) => {
    onChange(withStepsBefore(draft, item, codes, menu));
    onClose();
  };
  return (
    <Dialog title={text.afterTitle(item.name)} onClose={onClose}>
      <div className="stack">
        <p>{text.afterHelp}</p>
        {others.length === 0 ? <p className="quiet">{text.afterAlone}</p> : (
          <fieldset className="step-order-list">
            <legend className="visually-hidden">{text.afterTitle(item.name)}</legend>
            {others.map((one) => {
              const circle = waitsFor(draft, one.code, item.code, menu);
              return (
                <label key={one.code} className="step-label">
                  <input type="checkbox" checked={chosen.includes(one.code)} disabled={circle}
                    onChange={(event) => { setChosen(event.target.checked ? [...chosen, one.code] : chosen.filter((code) => code !== one.code)); }} />
                  <span className="item-code">{one.code}</span><span>{one.name}{circle ? <span className="quiet"> {text.afterCircle}</span> : null}</span>
                </label>
              );
            })}
          </fieldset>
        )}
        <p className="quiet small">{text.onCard(usual)}</p>
        <div className="row">
          <Button kind="primary" onClick={() => { keep(chosen); }}>{text.afterKeep}</Button>
          {draft.changes[item.code]?.after ? <Button onClick={() => { keep(usuallyBefore(draft, item, menu)); }}>{text.afterReset}</Button> : null}
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}
