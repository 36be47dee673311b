// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { api } from '@/api/client';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { useMunicipality } from '@/app/perspective';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { Page } from '@/components/Page';
import { useWords } from '@/i18n/words';
import { concernsWhole, emptyDraft } from '@/request/request';
import { RequestForm } from '@/request/RequestForm';
import { useRequest } from '@/request/useRequest';
import { Link } from '@/router/Link';
import { navigate, usePlace, withParam } from '@/router/router';
import { words } from './words';

interface Props {
  menu: Schemas['MenuCard'];
  asked: readonly string[];
  free: boolean;
}

/** Asks something new: of the card, or in own words. */
export function RequestPage({ menu, asked, free }: Props) {
  const text = useWords(words);
  const here = usePlace();
  const [code] = useMunicipality();
  const [sending, setSending] = useState(false);
  const form = useRequest({ menu, municipality: code, free, start: () => emptyDraft(asked, free || concernsWhole(menu.items.filter((item) => asked.includes(item.code))) ? code : null) });
  const { draft, place } = form;
  const chain = menu.chains.find((one) => one.items.length > 1 && one.items.every((item) => asked.includes(item)));
  const what = chain?.name ?? menu.items.find((item) => item.code === asked[0])?.name ?? '';

  const submit = async (send: boolean) => {
    if (sending || !form.complete()) return;
    const order = { ...form.body, items: [...draft.items], urgent: draft.urgent, submit: send, ...(free ? { freeText: draft.freeText.trim(), title: draft.title.trim() } : {}),
      // With what must come first added it keeps the name under which it was asked.
      ...(!free && place && draft.items.length > asked.length ? { title: `${what} ${place.name}` } : {}) };
    setSending(true);
    await save({
      run: () => api.post('/orders', { body: order }),
      undoText: ({ data }) => (send ? text.sent(data.title) : text.kept(data.title)),
      done: ({ data }) => { if (form.isOpen()) navigate(`/mijn-gemeente?gemeente=${code}&aanvraag=${data.id}`); },
    });
    setSending(false);
  };

  return (
    <Page title={free ? text.freeTitle : text.requestTitle(what)}>
      <Link to={withParam(here, 'aanvragen', null)} className="back-link"><Icon name="back" size={16} />{text.back}</Link>
      <RequestForm form={form} onSubmit={() => void submit(true)}>
        <div className="row">
          <Button kind="primary" type="submit">{text.send}</Button>
          <Button onClick={() => void submit(false)}>{text.keep}</Button>
        </div>
      </RequestForm>
    </Page>
  );
}
