import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import type { BuildReport } from '../../src/contracts/build-report.js';
import { createFakeAssistant, manifest } from '../support/fake-assistant.js';
import { makeContext, makeOutput } from './make-context.js';

const report: BuildReport = {
  status: 'unchanged',
  manifest,
  embedded: 0,
  reused: 0,
  seconds: 0,
  failures: [],
};

describe('rapporteur serve', () => {
  it('builds when asked, serves until Ctrl-C, and ends with 0', async () => {
    let built = 0;
    const context = makeContext({
      pipeline: {
        createAssistant: () => Promise.resolve(createFakeAssistant()),
        buildIndex: () => {
          built += 1;
          return Promise.resolve(report);
        },
      },
    });
    let words = '';
    context.stderr = makeOutput((text) => {
      words += text;
      if (text.startsWith('  npx rapporteur ask')) setImmediate(context.interrupt);
    });
    expect(await runCommandLine(['serve', '--build', '--port', '0'], context)).toBe(0);
    expect(built).toBe(1);
    expect(words).toMatch(/^Rapporteur listens at http:\/\/127\.0\.0\.1:\d+\n/);
    expect(words).toContain(
      '\nThe index is up to date: 1 document, 5 paragraphs.\nTry it:\n  curl -s http://127.0.0.1:',
    );
    expect(words).toMatch(/\nStopping\.\n$/);
    expect(context.handlers.size).toBe(0);
  });

  it('takes --port and --host before the settings, and refuses what they do not allow', async () => {
    const context = makeContext({ env: { PORT: '3000' } });
    expect(await runCommandLine(['serve', '--port', '70000'], context)).toBe(2);
    expect(await runCommandLine(['serve', '--port', '0', '--host', '0.0.0.0'], context)).toBe(2);
    expect(context.written.stderr).toBe(
      'error: PORT is "70000"; it must be a whole number from 0 to 65535.\n' +
        'Change PORT in the environment or in .env, or remove it to use the default.\n' +
        'error: HOST is "0.0.0.0", which other machines can reach, and API_TOKENS is empty.\n' +
        'Set API_TOKENS to a secret of 16 characters or more, or HOST to 127.0.0.1.\n',
    );
  });
});
