import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import type { BriefingRequest, OutlineRequest } from '../../src/contracts/briefing.js';
import type { BriefingDesk } from '../../src/contracts/briefing-desk.js';
import { AppError } from '../../src/contracts/errors.js';
import { briefing, createFakeDesk } from '../support/fake-assistant.js';
import { makeContext } from './make-context.js';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-brief-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const written = {
  ...briefing,
  checks: { ...briefing.checks, sentences: 23, checked: 23, sections: 3, emptySections: [] },
};

/** Runs `rapporteur brief` with these words, by default on a desk that writes a briefing with 23 sentences. */
async function run(words: string[], desk: Partial<BriefingDesk> = {}, isTerminal = false) {
  const requests: BriefingRequest[] = [];
  const context = makeContext({
    assistant: {
      briefings: createFakeDesk({
        write: (request) => {
          requests.push(request);
          return Promise.resolve(written);
        },
        ...desk,
      }),
    },
  });
  if (isTerminal) Object.assign(context.stdout, { isTTY: true });
  const code = await runCommandLine(['brief', ...words], context);
  return { code, requests, ...context.written };
}

describe('rapporteur brief', () => {
  it.each([
    [[], 'md'],
    [['--format', 'html'], 'html'],
    [['--format', 'json'], 'json'],
    [['--format', 'docx'], 'docx'],
  ])('prints a briefing with %j as %s and ends with 0', async (words, format) => {
    expect(await run(['two things', ...words])).toEqual({
      code: 0,
      requests: [{ topic: 'two things' }],
      stdout: `Two things as ${format}`,
      stderr: '23 sentences, 23 checked.\n',
    });
  });

  it('hands on documents, filters, sections and title', async () => {
    const { requests } = await run([
      'two things',
      ...[
        '--documents',
        'a,b',
        '--documents',
        'c',
        '--year',
        '2012',
        '--kind',
        'report',
        '--status',
        'draft',
      ],
      ...['--sections', 'Courts; At sea = piracy = theft ;', '--title', 'For Monday'],
    ]);
    expect(requests).toEqual([
      {
        topic: 'two things',
        title: 'For Monday',
        filters: { documentIds: ['a', 'b', 'c'], years: [2012], kinds: ['report'], statuses: ['draft'] },
        sections: [{ heading: 'Courts' }, { heading: 'At sea', query: 'piracy=theft' }],
      },
    ]);
  });

  it('writes a file, and says where', async () => {
    const out = join(folder, 'briefing.docx');
    const { code, stdout, stderr } = await run(['two things', '--format', 'docx', '--out', out], {}, true);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`23 sentences, 23 checked. Written to ${out}.\n`);
    expect(readFileSync(out, 'utf8')).toBe('Two things as docx');
  });

  it('tells how far it has come, on the error output', async () => {
    const { stderr, stdout } = await run(['two things'], {
      write: (_request, { onProgress } = {}) => {
        onProgress?.({ stage: 'outline', done: 0, total: 1 });
        onProgress?.({ stage: 'sections', done: 1, total: 2, section: 'Courts' });
        return Promise.resolve(written);
      },
    });
    expect(stdout).toBe('Two things as md');
    expect(stderr).toBe('outline 0/1\nsections 1/2 Courts\n23 sentences, 23 checked.\n');
  });

  it('ends with 3 where nothing was found, and names the empty sections', async () => {
    const { code, stdout, stderr } = await run(['two things'], { write: () => Promise.resolve(briefing) });
    expect([code, stdout]).toEqual([3, 'Two things as md']);
    expect(stderr).toBe('0 sentences, 0 checked, 1 of 1 sections with nothing found: Two things.\n');
  });

  it('prints the outline alone, fit to be given back as --sections', async () => {
    const asked: OutlineRequest[] = [];
    const proposeOutline: BriefingDesk['proposeOutline'] = (request) => {
      asked.push(request);
      const sections = [{ heading: 'In general', query: 'two things' }, { heading: 'Courts' }];
      return Promise.resolve({ topic: 'two things', sections });
    };
    const outline = await run(['two things', '--outline', '--year', '2012'], { proposeOutline });
    expect(outline).toEqual({
      code: 0,
      requests: [],
      stdout: 'In general = two things\nCourts\n',
      stderr: '',
    });
    expect(asked).toEqual([{ topic: 'two things', filters: { years: [2012] } }]);
    const { requests } = await run(['two things', '--sections', outline.stdout]);
    expect(requests[0]?.sections).toEqual([
      { heading: 'In general', query: 'two things' },
      { heading: 'Courts' },
    ]);
  });

  it('ends with 3 where there is nothing to outline', async () => {
    const proposeOutline = () => Promise.resolve({ topic: 'two things', sections: [] });
    expect(await run(['two things', '--outline'], { proposeOutline })).toMatchObject({ code: 3, stdout: '' });
  });

  it.each([
    [['two things', '--format', 'pdf'], '--format is "pdf"; it must be one of md, html, docx, json.'],
    [['two things', '--sections', ' ; '], 'The briefing cannot be written: sections: '],
    [['two things', '--sections', 'Courts ='], 'The briefing cannot be written: sections.0.query: '],
    [['x'.repeat(501)], 'The briefing cannot be written: topic: '],
    [['  '], 'The briefing cannot be written: topic: '],
    [['two things', '--year', 'x'], 'year'],
    [['two things', '--out', join(folder, 'none', 'briefing.md')], 'The briefing cannot be written to '],
  ])('ends with 2 for %j', async (words, message) => {
    const { code, stdout, stderr } = await run(words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('prints no Word file in a terminal, and writes nothing before it says so', async () => {
    const { code, requests, stdout, stderr } = await run(['two things', '--format', 'docx'], {}, true);
    expect([code, requests, stdout]).toEqual([2, [], '']);
    expect(stderr).toContain('A Word file cannot be printed in a terminal.\nAdd --out briefing.docx');
  });

  it('ends with 130 when it is cancelled', async () => {
    const { code } = await run(['two things'], {
      write: () =>
        Promise.reject(
          new AppError({ step: 'briefings', kind: 'cancelled', message: 'The briefing was cancelled.' }),
        ),
    });
    expect(code).toBe(130);
  });
});
