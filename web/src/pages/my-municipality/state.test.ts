// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { lockOf } from './state';

describe('a request', () => {
  it('is its municipality’s to change as long as nothing is agreed', () => {
    expect(lockOf({ state: 'draft' }, 'municipality')).toBeNull();
    expect(lockOf({ state: 'requested' }, 'municipality')).toBeNull();
    expect(lockOf({ state: 'agreed' }, 'municipality')).toBe('agreed');
    expect(lockOf({ state: 'proposed' }, 'municipality')).toBeNull();
    expect(lockOf({ state: 'running' }, 'municipality')).toBe('agreed');
    expect(lockOf({ state: 'paused' }, 'municipality')).toBe('agreed');
    expect(lockOf({ state: 'declined' }, 'municipality')).toBe('declined');
    expect(lockOf({ state: 'completed' }, 'municipality')).toBe('declined');
  });
  it('is not the team’s to change', () => {
    expect(lockOf({ state: 'requested' }, 'team')).toBe('team');
    expect(lockOf({ state: 'agreed' }, 'team')).toBe('agreed');
  });
});
