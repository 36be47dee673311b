// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

type Run = Schemas['PlanningRun'];
export type CurvePoint = Schemas['CurvePoint'];

/** Adds where a run is now to its curve: a point for every better value, the last one kept at the present second. */
export function withPoint(curve: readonly CurvePoint[], run: Run): CurvePoint[] {
  if (!run.best) return [...curve];
  const point = { seconds: run.seconds, benefit: run.best.benefit };
  const last = curve.at(-1);
  const before = curve.at(-2);
  if (last && before && last.benefit === point.benefit && before.benefit === point.benefit) return [...curve.slice(0, -1), point];
  return last && point.seconds < last.seconds ? [...curve] : [...curve, point];
}
