// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { call, urlOf, type Reply } from '@/api/client';
import type { Schemas } from '@/api/types';

/** What goes out as a table and comes in again. */
export type TableKind = 'team' | 'leave' | 'requests' | 'menu-card';
/** What goes out as a table. */
export type OutKind = TableKind | 'shares';
export type Result = Schemas['ImportResult'];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const exportUrl = (kind: OutKind, format: 'xlsx' | 'csv', municipality?: string): string =>
  urlOf(`/exports/${kind}`, { query: { format, municipalityCode: municipality } });

interface Send {
  kind: TableKind;
  file: File;
  municipality: string | undefined;
  preview: boolean;
  /** ETag of the preview that was seen. */
  seen?: string;
}

/** Gives the server a file, to look at or to keep. */
export async function send({ kind, file, municipality, preview, seen }: Send): Promise<Reply<Result>> {
  const type = /\.xlsx$/i.test(file.name) ? XLSX : 'text/csv';
  const url = urlOf(`/imports/${kind}`, { query: { preview, fileName: file.name.slice(0, 200), municipalityCode: municipality } });
  return (await call('post', url, { body: new Blob([file], { type }), ...(seen ? { ifMatch: seen } : {}) })) as Reply<Result>;
}
