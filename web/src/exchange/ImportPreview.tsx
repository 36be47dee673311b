// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { ServerText } from '@/components/States';
import { useWords } from '@/i18n/words';
import type { Result } from './tables';
import { words } from './words';

/** What a file does, or what is wrong with it. */
export function ImportPreview({ file, result }: { file: string; result: Result }): ReactElement {
  const text = useWords(words);
  const wrong = result.problemCount > 0;
  const answer = wrong ? text.wrong(result.problemCount)
    : result.rows.length === 0 ? text.nothing(result.unchangedCount)
      : text.changes(result.addedCount, result.changedCount, result.unchangedCount);
  const sheet = result.problems.find((one) => one.sheet)?.sheet;
  return (
    <section aria-label={file}>
      <p className="quiet small">{file}{wrong && sheet ? `, ${text.sheet(sheet)}` : ''}</p>
      <p role={wrong ? 'alert' : 'status'} className={wrong ? 'form-wrong' : ''}><strong>{answer}</strong></p>
      {wrong ? <Problems result={result} /> : result.rows.length > 0 ? <Changes result={result} /> : null}
    </section>
  );
}

function Problems({ result }: { result: Result }): ReactElement {
  const text = useWords(words);
  const more = result.problemCount - result.problems.length;
  return (
    <>
      <section className="table-scroll exchange-table" aria-label={text.problemsTable} tabIndex={0}>
        <table className="data-table">
          <caption className="visually-hidden">{text.problemsTable}</caption>
          <thead><tr><th scope="col" className="number">{text.line}</th><th scope="col">{text.column}</th><th scope="col">{text.problem}</th><th scope="col">{text.remedy}</th></tr></thead>
          <tbody>
            {result.problems.map((one, at) => (
              <tr key={at}>
                <th scope="row" className="number">{one.line ?? text.wholeFile}</th>
                <td>{one.column ?? ''}</td>
                <td><ServerText>{one.problem}</ServerText></td>
                <td><ServerText>{one.remedy}</ServerText></td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 ? <p>{text.more(more)}</p> : null}
    </>
  );
}

function Changes({ result }: { result: Result }): ReactElement {
  const text = useWords(words);
  return (
    <section className="table-scroll exchange-table" aria-label={text.changesTable} tabIndex={0}>
      <table className="data-table">
        <caption className="visually-hidden">{text.changesTable}</caption>
        <thead><tr><th scope="col" className="number">{text.line}</th><th scope="col">{text.what}</th><th scope="col">{text.column}</th><th scope="col">{text.before}</th><th scope="col">{text.after}</th></tr></thead>
        {result.rows.map((row) => (
          <tbody key={row.line}>
            {row.fields.map((field, at) => (
              <tr key={field.column}>
                {at === 0 ? <th scope="rowgroup" rowSpan={row.fields.length} className="number">{row.line}</th> : null}
                {at === 0 ? <td rowSpan={row.fields.length}>{row.name}{row.isNew ? <span className="quiet"> ({text.isNew})</span> : null}</td> : null}
                <td>{field.column}</td>
                <td>{field.before === '' ? <span className="quiet">{text.empty}</span> : field.before}</td>
                <td>{field.after === '' ? <span className="quiet">{text.empty}</span> : field.after}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
