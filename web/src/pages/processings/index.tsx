// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { CONTROLLER, PROCESSINGS, RETENTION, type Kept, type Processing } from '@/api/processing';
import { DataTable, type Column } from '@/components/DataTable';
import { Page } from '@/components/Page';
import { Answer } from '@/components/States';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { words } from './words';
import './processings.css';

const FIELDS = ['purpose', 'basis', 'data', 'people', 'recipients'] as const;

/** The register of processings (GDPR article 30) that the server goes by. */
export default function Processings(): ReactElement {
  const text = useWords(words);
  const [language] = useLanguage();
  const columns: Column<Kept>[] = [
    { key: 'kind', head: text.kind, cell: (one) => one[language] },
    { key: 'term', head: text.term, cell: (one) => (one.days === undefined ? text.forever : text.days(one.days)) },
    { key: 'from', head: text.from, cell: (one) => <span lang="nl">{one.from}</span> },
  ];
  return (
    <Page title={text.title}>
      <Answer>{text.answer(PROCESSINGS.length)}</Answer>
      <section className="processing">
        <h2>{text.controller}</h2>
        <p>{CONTROLLER[language]}</p>
        <p>{text.record}</p>
        <p>{text.ranking}</p>
        <p><Link to="/mijn-account">{text.own}</Link></p>
      </section>
      {PROCESSINGS.map((one) => <Article key={one.id} processing={one} />)}
      <section className="processing">
        <h2>{text.keeps}</h2>
        <DataTable caption={text.keeps} columns={columns} rows={Object.values(RETENTION)} rowKey={(one) => one.nl} name="k" empty={null} />
      </section>
    </Page>
  );
}

function Article({ processing }: { processing: Processing }) {
  const text = useWords(words);
  const [language] = useLanguage();
  return (
    <article className="processing" id={processing.id} aria-label={processing[language]}>
      <h2>{processing[language]}</h2>
      <dl>
        {FIELDS.map((field) => <div key={field}><dt>{text.fields[field]}</dt><dd lang="nl">{processing[field]}</dd></div>)}
        <div><dt>{text.keeps}</dt><dd>{processing.keeps.map((kind) => termOf(RETENTION[kind], language, text)).join('; ')}</dd></div>
      </dl>
    </article>
  );
}

function termOf(kept: Kept | undefined, language: 'nl' | 'en', text: typeof words.nl): string {
  return kept ? `${kept[language]}: ${kept.days === undefined ? text.forever : text.days(kept.days)}` : '';
}
