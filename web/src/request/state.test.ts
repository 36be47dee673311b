// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { lockOf } from './state';

describe('a request', () => {
  it('is its municipality’s to change as long as nothing is agreed', () => {
    expect(lockOf({ state: 'draft' }, true)).toBeNull();
    expect(lockOf({ state: 'requested' }, true)).toBeNull();
    expect(lockOf({ state: 'agreed' }, true)).toBe('agreed');
    expect(lockOf({ state: 'proposed' }, true)).toBeNull();
    expect(lockOf({ state: 'running' }, true)).toBe('agreed');
    expect(lockOf({ state: 'paused' }, true)).toBe('agreed');
    expect(lockOf({ state: 'declined' }, true)).toBe('over');
    expect(lockOf({ state: 'completed' }, true)).toBe('over');
  });
  it('is nobody else’s to change', () => {
    expect(lockOf({ state: 'requested' }, false)).toBe('other');
    expect(lockOf({ state: 'agreed' }, false)).toBe('agreed');
  });
});
