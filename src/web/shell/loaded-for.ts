import type { HttpProblem } from '../http/http-problem.js';

/** Something the server was asked for, as far as it has come. */
export type Loaded<T> =
  { state: 'loading' } | { state: 'failed'; problem: HttpProblem } | { state: 'ready'; value: T };

/** What came, and what it was asked for with. */
export interface LoadedWith<T> {
  deps: readonly unknown[];
  loaded: Loaded<T>;
}

/** What has come for `deps`; what came for others is not it, and counts as still loading. */
export function loadedFor<T>(kept: LoadedWith<T>, deps: readonly unknown[]): Loaded<T> {
  const same = kept.deps.length === deps.length && kept.deps.every((dep, at) => Object.is(dep, deps[at]));
  return same ? kept.loaded : { state: 'loading' };
}
