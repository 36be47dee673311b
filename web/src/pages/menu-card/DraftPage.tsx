// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { api, etagOf } from '@/api/client';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Confirm } from '@/components/Confirm';
import { Icon } from '@/components/Icon';
import { notify } from '@/components/notices';
import { Page } from '@/components/Page';
import { Answer, EmptyState, ErrorState, Loading, ServerText } from '@/components/States';
import { moment, number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { navigate } from '@/router/router';
import { words } from './draft-words';
import { draftOfItem } from './item-draft';
import { ItemForm } from './ItemForm';
import { draftLink, refetchDraft, useBegin, useDraft } from './useDraft';
import { words as cardWords } from './words';

type Draft = Schemas['MenuDraft'];
type Card = Schemas['MenuCard'];

/** The next version of the card; `part` is "kaart", "nieuw" or the code of an item. */
export function DraftPage({ part, current }: { part: string; current: Card }) {
  const text = useWords(words);
  const { data, error, none, refresh } = useDraft();
  const begin = useBegin();
  if (none) {
    return (
      <Page title={text.edit}>
        <BackLink to="/menukaart" label={text.back} />
        <EmptyState title={text.none} action={<Button kind="primary" onClick={() => { begin(false, location.pathname + location.search); }}>{text.edit}</Button>}>{text.noneText}</EmptyState>
      </Page>
    );
  }
  if (!data) return <Page title={text.edit}>{error ? <ErrorState problem={error} retry={refresh} /> : <Loading />}</Page>;
  if (part === 'kaart') return <Overview draft={data} current={current} />;
  const item = data.card.items.find((one) => one.code === part);
  return (
    <Page title={item ? text.changeItem(item.name) : text.newTitle}>
      <BackLink to={draftLink('kaart')} label={text.backDraft} />
      {item || part === 'nieuw' ? <ItemForm key={part} draft={data} current={current} item={item} /> : <EmptyState title={text.gone} />}
    </Page>
  );
}

function BackLink({ to, label }: { to: string; label: string }) {
  return <Link to={to} className="back-link"><Icon name="back" size={16} />{label}</Link>;
}

function Overview({ draft, current }: { draft: Draft; current: Card }) {
  const text = useWords(words);
  const [asking, setAsking] = useState(false);
  const { differences, problems, card } = draft;
  const version = { ifMatch: etagOf(draft) };
  const release = () => {
    void save({
      run: () => api.post('/menu-draft/_release', version),
      done: ({ data }) => {
        notify(text.releaseDone(data.version));
        void refetchDraft();
        navigate('/menukaart');
      },
    });
  };
  const discard = () => {
    void save({ run: () => api.del('/menu-draft', version), undoText: text.discarded, done: () => { void refetchDraft(); navigate('/menukaart'); } });
  };
  const told = text.changes(differences.length, draft.basedOn);
  return (
    <Page title={text.title(card.version)} actions={<Button kind="primary" disabled={differences.length === 0 || problems.length > 0} onClick={() => { setAsking(true); }}>{text.release}</Button>}>
      <BackLink to="/menukaart" label={text.back} />
      <Answer>{differences.length === 0 ? text.same(draft.basedOn) : <><strong>{told.count}</strong>{told.after}</>}</Answer>
      <p className="quiet">{text.started(draft.startedBy, moment(draft.startedAt))}</p>
      {problems.length > 0 ? (
        <section className="draft-problems" aria-labelledby="draft-problems">
          <h2 id="draft-problems">{text.problems}</h2>
          <ul>{problems.map((one) => <li key={`${one.itemCode} ${one.detail}`}>{one.itemCode ? <Link to={draftLink(one.itemCode)}>{one.itemCode}</Link> : null} <ServerText>{one.detail}</ServerText></li>)}</ul>
        </section>
      ) : null}
      {differences.length > 0 ? <Differences draft={draft} current={current} /> : null}
      <Items draft={draft} />
      <div className="row">
        <Button onClick={discard}>{text.discard}</Button>
      </div>
      {asking ? <Confirm title={text.releaseTitle(card.version)} question={text.releaseText(differences.length)} verb={text.release} onSure={release} onClose={() => { setAsking(false); }} /> : null}
    </Page>
  );
}

function Differences({ draft, current }: { draft: Draft; current: Card }) {
  const text = useWords(words);
  const restore = (code: string) => {
    const item = current.items.find((one) => one.code === code);
    if (!item) return;
    void save({
      run: () => api.post('/menu-draft/items', { body: draftOfItem(item, current), ifMatch: etagOf(draft) }),
      undoText: text.restored(item.name),
      done: () => void refetchDraft(),
    });
  };
  return (
    <section aria-labelledby="draft-differences">
      <h2 id="draft-differences">{text.differences}</h2>
      <ul className="draft-differences">
        {draft.differences.map((one) => (
          <li key={one.itemCode}>
            <p className="draft-difference-head">
              <span className="menu-code">{one.itemCode}</span><strong>{one.itemName}</strong> <span className="menu-kind">{text.kinds[one.kind]}</span>
              {one.kind === 'withdrawn' ? <Button kind="plain" className="button-small" aria-label={text.restoreItem(one.itemName)} onClick={() => { restore(one.itemCode); }}>{text.restore}</Button> : null}
            </p>
            {one.sentences.map((sentence) => <p key={sentence} lang="nl">{sentence}</p>)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Items({ draft }: { draft: Draft }) {
  const text = useWords(words);
  const { columns } = useWords(cardWords);
  const withdraw = (item: Schemas['MenuItem']) => {
    void save({
      run: () => api.del('/menu-draft/items/{itemCode}', { path: { itemCode: item.code }, ifMatch: etagOf(draft) }),
      undoText: text.withdrawn(item.name),
      done: () => void refetchDraft(),
    });
  };
  return (
    <div className="draft-items">
      <div className="row draft-items-head"><h2>{text.table}</h2><Link to={draftLink('nieuw')} className="button">{text.add}</Link></div>
      <section className="table-scroll" aria-label={text.table} tabIndex={0}>
        <table className="data-table menu-table">
          <caption className="visually-hidden">{text.table}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th><th scope="col" className="wide-only">{text.category}</th>
              <th scope="col" className="number">{columns.hours}</th><th scope="col" className="number wide-only">{columns.weeks}</th><th scope="col">{text.actions}</th>
            </tr>
          </thead>
          <tbody>
            {draft.card.items.map((item) => (
              <tr key={item.code}>
                <th scope="row" className="menu-name"><span className="menu-code">{item.code}</span><Link to={draftLink(item.code)} aria-label={text.changeItem(item.name)}>{item.name}</Link></th>
                <td className="wide-only quiet">{item.category}</td>
                <td className="number">{number(item.hours)}</td>
                <td className="number wide-only">{number(item.leadTimeWeeks)}</td>
                <td className="row-actions"><Button kind="plain" className="button-small" aria-label={text.withdrawItem(item.name)} onClick={() => { withdraw(item); }}>{text.withdraw}</Button></td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
