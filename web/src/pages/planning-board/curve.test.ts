// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { withPoint } from './curve';

const run = (seconds: number, benefit?: number): Schemas['PlanningRun'] => ({
  id: 1, state: 'running', createdAt: '', seconds, iterations: 1, ...(benefit === undefined ? {} : { best: { broken: 0, benefit, service: 0, cost: 0 } }),
});

describe('the curve of a run', () => {
  it('has no point before there is a plan', () => {
    expect(withPoint([], run(0.1))).toEqual([]);
  });

  it('gets a point for a better plan, and stretches its last level while nothing better comes', () => {
    let curve = withPoint([], run(0.2, 100));
    curve = withPoint(curve, run(0.4, 120));
    curve = withPoint(curve, run(0.6, 120));
    curve = withPoint(curve, run(0.8, 120));
    expect(curve).toEqual([{ seconds: 0.2, benefit: 100 }, { seconds: 0.4, benefit: 120 }, { seconds: 0.8, benefit: 120 }]);
  });

  it('does not go back in time when an old message comes late', () => {
    expect(withPoint([{ seconds: 2, benefit: 5 }], run(1, 4))).toEqual([{ seconds: 2, benefit: 5 }]);
  });
});
