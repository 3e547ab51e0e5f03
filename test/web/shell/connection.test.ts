import { describe, expect, it } from 'vitest';
import { HttpProblem } from '../../../src/web/http/http-problem.js';
import {
  isReady,
  observeConnection,
  unknownConnection,
  type Observation,
} from '../../../src/web/shell/connection.js';

const observe = (...observations: Observation[]) => observations.reduce(observeConnection, unknownConnection);
const ready: Observation = { seen: 'state', state: { state: 'ready' } };
const problem = new HttpProblem({ title: 'A token is needed', status: 401, detail: 'No token.' });

describe('observeConnection', () => {
  it('remembers that the server was ready once it is gone, and that it builds once it is back', () => {
    expect(observe(ready, { seen: 'nothing' })).toEqual({
      server: { state: 'ready' },
      answers: false,
      refusal: null,
      wasReady: true,
      online: true,
    });
    expect(observe(ready, { seen: 'nothing' }, { seen: 'state', state: { state: 'building' } })).toEqual({
      server: { state: 'building' },
      answers: true,
      refusal: null,
      wasReady: true,
      online: true,
    });
  });

  it('is not ready while the server refuses, and is again when it does not', () => {
    expect(isReady(observe(ready, { seen: 'refusal', problem }))).toBe(false);
    expect(isReady(observe(ready, { seen: 'refusal', problem }, ready))).toBe(true);
    expect(isReady(unknownConnection)).toBe(false);
  });

  it('notes the network apart from the server, which may be on this computer', () => {
    expect(isReady(observe(ready, { seen: 'network', online: false }))).toBe(true);
  });
});
