import { describe, expect, it } from 'vitest';
import { HttpProblem } from '../../../src/web/http/http-problem.js';
import { CorpusLoader } from '../../../src/web/shell/corpus-loader.js';
import { overview } from '../../support/fake-assistant.js';

const busy = new HttpProblem({ title: 'Busy', status: 503, detail: 'It is busy.' });

/** A loader whose requests end as listed, one after another, and what it planned: run by the test, not by time. */
function makeLoader(outcomes: ('fails' | 'comes')[]) {
  const planned: { run: () => void; wait: number; calledOff: boolean }[] = [];
  let requests = 0;
  const loader = new CorpusLoader({
    request: () => (outcomes[requests++] === 'comes' ? Promise.resolve(overview) : Promise.reject(busy)),
    later: (run, wait) => {
      const plan = { run, wait, calledOff: false };
      planned.push(plan);
      return () => {
        plan.calledOff = true;
      };
    },
  });
  return { loader, planned, count: () => requests };
}

describe('the loading of the corpus', () => {
  it('keeps why it failed and tries again after ever longer waits, half a minute at the longest', async () => {
    const { loader, planned } = makeLoader([]);
    for (let attempt = 0; attempt < 7; attempt++) await loader.load();
    expect(loader.known.read()).toEqual({ corpus: null, problem: busy });
    expect(planned.map(({ wait }) => wait)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });

  it('forgets the problem once the corpus has come, and plans nothing more', async () => {
    const { loader, planned } = makeLoader(['fails', 'comes']);
    await loader.load();
    await loader.load();
    expect(loader.known.read()).toEqual({ corpus: overview, problem: null });
    expect(planned.map(({ calledOff }) => calledOff)).toEqual([true]);
  });

  it('keeps a corpus that is known when asking again fails', async () => {
    const { loader, planned } = makeLoader(['comes', 'fails']);
    await loader.load();
    await loader.load();
    expect(loader.known.read()).toEqual({ corpus: overview, problem: null });
    expect(planned).toEqual([]);
  });

  it('asks once where it is asked for twice at a time', async () => {
    const { loader, count } = makeLoader(['comes']);
    await Promise.all([loader.load(), loader.load()]);
    expect(count()).toBe(1);
  });
});
