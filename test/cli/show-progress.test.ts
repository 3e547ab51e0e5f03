import { expect, it } from 'vitest';
import { showProgress } from '../../src/cli/show-progress.js';
import { makeOutput } from './make-context.js';

it('draws a bar a stage on a terminal, with the rate', () => {
  let text = '';
  let time = 0;
  const stderr = makeOutput((written) => (text += written));
  stderr.isTTY = true;
  stderr.columns = 120;
  const display = showProgress({ stderr, now: () => time });
  display.show({ stage: 'reading', done: 4, total: 4 });
  display.show({ stage: 'embedding', done: 0, total: 200 });
  time = 10_000;
  display.show({ stage: 'embedding', done: 100, total: 200 });
  display.end();
  expect(text).toMatch(/reading {3}\[=+\] 4\/4/);
  expect(text).toMatch(/embedding \[=+-+\] 100\/200, 10 a second, 10 s left/);
});

it('writes a line at the start and the end of a stage and every five seconds', () => {
  let text = '';
  let time = 0;
  const stderr = makeOutput((written) => (text += written));
  const display = showProgress({ stderr, now: () => time });
  for (const done of [0, 1, 2, 3, 4, 5, 6, 600]) {
    display.show({ stage: 'embedding', done, total: 600 });
    time += 2500;
  }
  display.end();
  expect(text.split('\n')).toEqual([
    'embedding 0/600',
    'embedding 2/600, 0.4 a second, 24 min 55 s left',
    'embedding 4/600, 0.4 a second, 24 min 50 s left',
    'embedding 6/600, 0.4 a second, 24 min 45 s left',
    'embedding 600/600, 34 a second',
    '',
  ]);
});
