// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { api } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useOlder } from '@/api/useOlder';
import { useResource } from '@/api/useResource';
import { useMunicipality, useOwnMunicipalities } from '@/app/perspective';
import { Button } from '@/components/Button';
import { CsvLink } from '@/components/CsvLink';
import { DataTable, type Column } from '@/components/DataTable';
import { Page } from '@/components/Page';
import { Answer, EmptyState, ErrorState, Loading } from '@/components/States';
import { moment } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { words } from './words';
import './log.css';

type Entry = Schemas['LogEntry'];

const PAGE = 200;

/** Who did what: of a municipality its own, for others everything. */
export default function Log(): ReactElement {
  const [municipality] = useMunicipality();
  const own = useOwnMunicipalities();
  const code = own === null ? '' : municipality;
  return <Entries key={code} code={code} />;
}

function Entries({ code }: { code: string }) {
  const text = useWords(words);
  const [language] = useLanguage();
  const query = code === '' ? {} : { municipalityCode: code };
  const { data, error, refresh } = useResource('/log-entries', { query: { ...query, limit: PAGE } });
  const { rows: entries, older } = useOlder({
    newest: data?.logEntries ?? [], page: PAGE, numberOf: (one) => one.number,
    read: async (before) => (await api.get('/log-entries', { query: { ...query, before, limit: PAGE } })).data.logEntries,
  });
  const columns: Column<Entry>[] = [
    { key: 'number', head: text.number, numeric: true, cell: (one) => one.number },
    { key: 'at', head: text.at, cell: (one) => moment(one.at, language) },
    { key: 'actor', head: text.actor, filterBy: (one) => one.actorName ?? one.actor, cell: (one) => one.actorName ?? one.actor },
    { key: 'action', head: text.action, filterBy: (one) => one.action, cell: (one) => one.action },
    { key: 'object', head: text.object, wideOnly: true, cell: (one) => `${one.object} ${one.key}` },
    { key: 'result', head: text.result, wideOnly: true, filterBy: (one) => text.results[one.result], cell: (one) => text.results[one.result] },
    { key: 'origin', head: text.origin, wideOnly: true, cell: (one) => one.origin },
  ];
  return (
    <Page title={text.title}>
      {error ? <ErrorState problem={error} retry={refresh} /> : null}
      {data ? <Answer>{text.answer(entries.length)}</Answer> : error ? null : <Loading />}
      {data ? <p className="quiet small">{text.head(data.head.number)} <span className="log-hash">{`${data.head.number}:${data.head.hash}`}</span></p> : null}
      {data ? <DataTable caption={text.caption} columns={columns} rows={entries} rowKey={(one) => one.number} name="l" empty={<EmptyState title={text.empty} />} /> : null}
      {data ? (
        <div className="row">
          {older ? <Button onClick={() => void older()}>{text.older}</Button> : null}
          <CsvLink name={text.csv} head={[text.number, text.at, text.actor, text.action, text.object, text.result, text.origin, text.hash]}
            rows={() => entries.map((one) => [one.number, one.at, one.actorName ?? one.actor, one.action, `${one.object} ${one.key}`, text.results[one.result], one.origin, one.hash])} />
        </div>
      ) : null}
    </Page>
  );
}
