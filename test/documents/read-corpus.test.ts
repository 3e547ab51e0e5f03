import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeDocuments } from '../../src/documents/describe-documents.js';
import { readCorpus } from '../../src/documents/read-corpus.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

describe('readCorpus', () => {
  it('reads known formats in folders below, sorted, with their entries', async () => {
    write('b.txt', 'B text.');
    write('a/z.md', '# Z');
    write('a.pdf', 'no');
    write('.hidden.txt', 'no');
    write('corpus.json', JSON.stringify({ title: 'Test', documents: [{ file: 'a/z.md', kind: 'note' }] }));
    const { corpus, sources, failures } = await readCorpus(folder);
    expect(corpus?.title).toBe('Test');
    expect(sources.map(({ source, entry }) => [source.path, entry?.kind])).toEqual([
      ['a/z.md', 'note'],
      ['b.txt', undefined],
    ]);
    expect(failures).toEqual([]);
  });

  it('does without corpus.json', async () => {
    write('b.txt', 'B text.');
    expect(await readCorpus(folder)).toMatchObject({
      corpus: null,
      failures: [],
      sources: [{ entry: undefined }],
    });
  });

  it('reports files it cannot read and entries without a file, and reads the rest', async () => {
    write('bad.txt', new Uint8Array([0xff]));
    write('good.txt', 'Good.');
    write('corpus.json', JSON.stringify({ title: 'Test', documents: [{ file: 'gone.txt' }] }));
    const { sources, failures } = await readCorpus(folder);
    expect(sources.map(({ source }) => source.path)).toEqual(['good.txt']);
    expect(failures.map(({ message }) => message)).toEqual([
      'corpus.json names gone.txt, which is not in the corpus folder.',
      'bad.txt is not UTF-8 text.',
    ]);
  });

  it.each([
    ['{', 'corpus.json is not JSON.'],
    [
      '{"title":"T","documents":[{"file":"a","date":"17 April"}]}',
      'corpus.json: documents[0].date: a date as YYYY-MM-DD.',
    ],
    ['{"title":"T","documents":[{"file":"a"},{"file":"a"}]}', 'corpus.json names a twice.'],
  ])('names what is wrong in corpus.json: %s', async (content, message) => {
    write('corpus.json', content);
    await expect(readCorpus(folder)).rejects.toMatchObject({
      step: 'documents',
      kind: 'invalid-input',
      message,
    });
  });

  it('says that the folder is missing', async () => {
    await expect(readCorpus(join(folder, 'none'))).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('the seeds', () => {
  it('are described as people know them', async () => {
    const { sources, failures } = await readCorpus(fileURLToPath(new URL('../../seeds/', import.meta.url)));
    expect(failures).toEqual([]);
    const documents = describeDocuments(sources).map(({ document }) => document);
    expect(
      documents.map(({ id, symbol, shortTitle, body, date, session, kind, status, language }) => ({
        id,
        symbol,
        shortTitle,
        body,
        date,
        session,
        kind,
        status,
        language,
      })),
    ).toEqual([
      {
        id: 'soc-cp-365',
        symbol: 'SOC/CP/365',
        shortTitle: 'Press release, Thirteenth Congress',
        body: 'Thirteenth United Nations Congress on Crime Prevention and Criminal Justice',
        date: '2015-04-17',
        session: null,
        kind: 'press release',
        status: 'final',
        language: 'en',
      },
      {
        id: 'working-paper-fourteenth-congress-2020',
        symbol: null,
        shortTitle: 'Working paper, Fourteenth Congress',
        body: 'Fourteenth United Nations Congress on Crime Prevention and Criminal Justice',
        date: '2020-01-24',
        session: null,
        kind: 'working paper',
        status: null,
        language: 'en',
      },
      {
        id: 'draft-report-conference-of-the-parties-2012',
        symbol: null,
        shortTitle: 'Draft report, Conference of the Parties',
        body: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
        date: '2012-10-18',
        session: 'Sixth session',
        kind: 'draft report',
        status: 'draft',
        language: 'en',
      },
      {
        id: 'draft-report-european-regional-preparatory-meeting-2019',
        symbol: null,
        shortTitle: 'Draft report, European Regional Preparatory Meeting',
        body:
          'European Regional Preparatory Meeting for the Fourteenth United Nations Congress on Crime Prevention and ' +
          'Criminal Justice',
        date: '2019-04-24',
        session: null,
        kind: 'draft report',
        status: 'draft',
        language: 'en',
      },
    ]);
    expect(documents[1]?.title).toBe(
      'International cooperation and technical assistance to prevent and address all forms of crime: terrorism in all its ' +
        'forms and manifestations, and new and emerging forms of crime',
    );
    expect(documents[0]?.aliases).toContain('the Doha press release');
  });
});
