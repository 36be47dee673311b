// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/api/problem';
import { dismiss, notices, notifyError, showUndo, undoNow } from './notices';

afterEach(() => { for (const notice of notices.get()) dismiss(notice.id); });

describe('Ctrl+Z', () => {
  it('gives up a change that was not kept, and takes back nothing on the server', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    const giveUp = vi.fn();
    notifyError(new ApiProblem(503), { label: 'Opnieuw', run: () => undefined }, giveUp);
    await undoNow();
    expect(giveUp).toHaveBeenCalledOnce();
    expect(asked).not.toHaveBeenCalled();
  });

  it('gives up one change after another, however many could not be kept', async () => {
    const giveUp = vi.fn();
    for (let i = 0; i < 5; ++i) notifyError(new ApiProblem(503), undefined, giveUp);
    for (let i = 0; i < 5; ++i) await undoNow();
    expect(giveUp).toHaveBeenCalledTimes(5);
  });

  it('takes back what came last', async () => {
    const giveUp = vi.fn();
    const undo = vi.fn();
    notifyError(new ApiProblem(503), undefined, giveUp);
    showUndo('Kept after all', undo);
    await undoNow();
    expect(undo).toHaveBeenCalledOnce();
    expect(giveUp).not.toHaveBeenCalled();
  });
});
