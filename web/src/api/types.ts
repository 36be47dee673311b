// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { components, paths } from './schema';

/** Bodies of the contract by name: `Schemas['Order']`. */
export type Schemas = components['schemas'];

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** Paths of the contract that know method M. */
export type PathsOf<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never }[keyof paths];

type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;

type JsonOf<R> = R extends { content: { 'application/json': infer B } } ? B : undefined;

/** What a good answer carries; undefined for 204. */
export type Answer<P extends keyof paths, M extends Method> = Operation<P, M> extends { responses: infer R }
  ? R extends { 200: infer A } ? JsonOf<A> : R extends { 201: infer A } ? JsonOf<A> : R extends { 202: infer A } ? JsonOf<A> : undefined
  : never;

type Params<P extends keyof paths, M extends Method, In extends 'path' | 'query'> =
  Operation<P, M> extends { parameters: Partial<Record<In, infer Q>> } ? Exclude<Q, undefined> : never;

type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? B : never;

type PathPart<P extends keyof paths, M extends Method> =
  [Params<P, M, 'path'>] extends [never] ? unknown : { path: Params<P, M, 'path'> };
type QueryPart<P extends keyof paths, M extends Method> =
  [Params<P, M, 'query'>] extends [never] ? unknown : { query?: Params<P, M, 'query'> };
type BodyPart<P extends keyof paths, M extends Method> =
  [BodyOf<Operation<P, M>>] extends [never] ? unknown : { body: BodyOf<Operation<P, M>> };

/** What a call of a path needs. */
export type Request<P extends keyof paths, M extends Method> = PathPart<P, M> & QueryPart<P, M> & BodyPart<P, M> & {
  /** ETag of the version that the user saw. */
  ifMatch?: string;
  signal?: AbortSignal;
};
