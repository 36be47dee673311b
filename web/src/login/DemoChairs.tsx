// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { api } from '@/api/client';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { notifyError } from '@/components/notices';
import { ErrorState, Loading } from '@/components/States';
import { useWords } from '@/i18n/words';
import { words } from './words';
import './login.css';

const GROUPS = ['municipal-coordinator', 'team-coordinator', 'team-member', 'viewer', 'administrator'] as const;

/** The chairs of the example; choosing one begins anew on the first page of that chair. */
export function DemoChairs() {
  const text = useWords(words);
  const { data, error, refresh } = useResource('/demo-accounts');
  const sit = async (accountId: string) => {
    try {
      await api.post('/session/_demo', { body: { accountId } });
      location.assign('/');
    } catch (problem) {
      notifyError(problem);
    }
  };
  if (error) return <ErrorState problem={error} retry={refresh} />;
  if (!data) return <Loading />;
  return (
    <div className="chairs">
      <p className="quiet">{text.demoText}</p>
      {GROUPS.map((group) => {
        const chairs = data.accounts.filter((one) => one.role === group);
        return chairs.length === 0 ? null : (
          <section key={group}>
            <h3>{text.groups[group]}</h3>
            <ul>{chairs.map((one) => <li key={one.id}><Button onClick={() => void sit(one.id)}>{one.name}</Button></li>)}</ul>
          </section>
        );
      })}
    </div>
  );
}
