// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { api, etagOf } from '@/api/client';
import { refetch } from '@/api/cache';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { useMay } from '@/app/session';
import { UncertaintyFields } from '@/chance/UncertaintyFields';
import { fieldWords } from '@/chance/words';
import { Button } from '@/components/Button';
import { Page } from '@/components/Page';
import { Answer, EmptyState, ErrorState, Loading } from '@/components/States';
import { moment, number } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { StudyBar } from '@/study/StudyBar';
import { alphaIn, meaningOf } from './alpha';
import { alphaText, Curve } from './Curve';
import '@/components/Form.css';
import './settings.css';
import { words, type Words } from './words';

const URL = '/v1/alpha-curve';
/** As many α's as the server takes when it is not told which. */
const PLANS = 6;

/** Another α by hand. */
function AlphaForm({ alpha, onKeep, text }: { alpha: number; onKeep: (alpha: number) => void; text: Words }): ReactElement {
  const [typed, setTyped] = useState(alphaText(alpha));
  const [wrong, setWrong] = useState(false);
  const keep = () => {
    const next = alphaIn(typed);
    setWrong(next === null);
    if (next !== null && next !== alpha) onKeep(next);
  };
  return (
    <form className="settings-form" onSubmit={(event) => { event.preventDefault(); keep(); }} noValidate>
      <div className="row">
        <label className="row">
          <span>{text.alpha}</span>
          <input type="text" inputMode="decimal" value={typed} aria-describedby="alpha-hint" aria-invalid={wrong} onChange={(event) => { setTyped(event.target.value); }} />
        </label>
        <Button type="submit">{text.keep}</Button>
      </div>
      <p id="alpha-hint" className="quiet small">{text.alphaHint}</p>
      <p role="alert">{wrong ? text.wrong : ''}</p>
    </form>
  );
}

/** How far hours and weeks of products may turn out otherwise where the card does not say. */
function UncertaintyForm({ settings, text }: { settings: Schemas['Settings']; text: Words }): ReactElement {
  const fields = useWords(fieldWords);
  const [value, setValue] = useState(settings.uncertainty);
  const keep = () => {
    void save({ run: () => api.patch('/settings', { body: { uncertainty: value }, ifMatch: etagOf(settings) }).then(async (kept) => { await refetch('/v1/settings'); return kept; }), undoText: text.uncertaintyKept });
  };
  return (
    <section className="settings-form" aria-labelledby="uncertainty-title">
      <h2 id="uncertainty-title">{fields.title}</h2>
      <p className="quiet small">{fields.settingsText}</p>
      <form className="form" onSubmit={(event) => { event.preventDefault(); keep(); }}>
        <UncertaintyFields value={value} onChange={setValue} />
        <div className="form-actions"><Button type="submit">{text.keepUncertainty}</Button></div>
      </form>
    </section>
  );
}

function AlphaCurve({ onChoose, text }: { onChoose: ((alpha: number) => void) | undefined; text: Words }): ReactElement {
  const [language] = useLanguage();
  const may = useMay()('plan.make');
  const { data, error, loading, refresh } = useResource('/alpha-curve');
  const made = (data?.points.length ?? 0) > 0;
  return (
    <section className="settings-curve" aria-labelledby="curve-title">
      <h2 id="curve-title">{text.curveTitle}</h2>
      {error && <ErrorState problem={error} retry={refresh} />}
      {loading && <Loading />}
      {data && !made && <EmptyState title={text.curveNone}>{may ? text.curveNoneText : ''}</EmptyState>}
      {data && may && (
        <StudyBar
          progress={data.progress} url={URL} action={made ? text.computeAgain : text.compute} plans={PLANS}
          start={(secondsPerPlan) => api.post('/alpha-curve', { body: { secondsPerPlan } })} stop={() => api.post('/alpha-curve/_cancel')}
        />
      )}
      {data?.madeAt && made && (
        <>
          <p className="quiet small">{text.made(moment(data.madeAt, language), number(data.secondsPerPlan ?? 0, 1))}</p>
          <Curve points={data.points} alpha={data.fairnessAlpha} onChoose={onChoose} text={text} />
        </>
      )}
    </section>
  );
}

/** What the coordinator of the team sets: how much the worst-off municipality counts, beside what that does. */
export default function Settings(): ReactElement {
  const text = useWords(words);
  const mayChange = useMay()('settings.change');
  const { data, error, loading, refresh } = useResource('/settings');
  const change = (settings: Schemas['Settings'], fairnessAlpha: number) =>
    api.patch('/settings', { body: { policy: { ...settings.policy, fairnessAlpha } }, ifMatch: etagOf(settings) });
  const keep = (settings: Schemas['Settings'], fairnessAlpha: number) => {
    void save({ run: () => change(settings, fairnessAlpha), undoText: text.kept(alphaText(fairnessAlpha)) });
  };
  const onKeep = data && mayChange ? (alpha: number) => { keep(data, alpha); } : undefined;
  return (
    <Page title={text.title}>
      {error && <ErrorState problem={error} retry={refresh} />}
      {loading && <Loading />}
      {data && <Answer>{text.answer(alphaText(data.policy.fairnessAlpha), meaningOf(data.policy.fairnessAlpha, text.meanings))}</Answer>}
      {data && onKeep && <AlphaForm key={data.policy.fairnessAlpha} alpha={data.policy.fairnessAlpha} onKeep={onKeep} text={text} />}
      {data && onKeep && <UncertaintyForm key={JSON.stringify(data.uncertainty)} settings={data} text={text} />}
      <AlphaCurve onChoose={onKeep} text={text} />
    </Page>
  );
}
