import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderBriefing } from '../../src/briefings/render-briefing.js';
import type { Briefing, BriefingFormat, BriefingSentence } from '../../src/contracts/briefing.js';
import type { Paragraph } from '../../src/contracts/paragraph.js';
import type { Verification } from '../../src/contracts/verification.js';
import { verifyBriefing } from '../../src/pipeline/verify-briefing.js';
import { openBriefingIndex } from '../support/briefing-index.js';
import { briefingParagraphs, makeBriefing } from '../support/make-briefing.js';

const publicUrl = 'https://briefs.example.org/rapporteur';
const formats = ['md', 'html', 'docx', 'json'] as const;

interface Options {
  briefing?: Briefing;
  url?: string | null;
  /** Edits the text of the file. */
  edit?: (text: string) => string;
  paragraphs?: readonly Paragraph[];
}

async function exportAndVerify(format: BriefingFormat, options: Options = {}): Promise<Verification> {
  const { briefing = makeBriefing(), url = publicUrl, edit } = options;
  const { body, fileName } = await renderBriefing(briefing, format, { publicUrl: url });
  const edited = edit === undefined ? body : new TextEncoder().encode(edit(new TextDecoder().decode(body)));
  if (edit !== undefined) expect(Buffer.from(edited).equals(Buffer.from(body))).toBe(false);
  return verifyBriefing({ name: fileName, body: edited }, openBriefingIndex(options.paragraphs));
}

/** What is wrong, in short. */
function listFaults({ sentences, footnotes }: Verification): string[] {
  return [
    ...sentences
      .filter(({ status }) => status !== 'borne-out')
      .map(({ status, text, problem }) => `${status}: ${text} ${problem}`),
    ...footnotes.flatMap(({ n, problems }) => problems.map((problem) => `${n}: ${problem}`)),
  ];
}

/** The briefing with one of its sentences changed, which is the same as editing it in Word. */
function changeSentence(words: string, change: (sentence: BriefingSentence) => BriefingSentence[]): Briefing {
  const briefing = makeBriefing();
  const sections = briefing.sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => block.flatMap((one) => (one.text === words ? change(one) : [one]))),
    })),
  }));
  return { ...briefing, sections };
}

describe('verifying an export that nobody has edited', () => {
  it.each(formats.flatMap((format) => [publicUrl, null].map((url) => [format, url] as const)))(
    'finds nothing wrong in %s with the public address %s',
    async (format, url) => {
      const verification = await exportAndVerify(format, { url });
      expect(listFaults(verification)).toEqual([]);
      expect(verification).toMatchObject({
        format,
        title: 'Briefing on cybercrime & “organized” crime',
        corpus: { title: 'Crime congresses' },
        isWell: true,
        // Word has a footnote for each use: three are used again.
        counts: {
          sentences: 14,
          borneOut: 14,
          notBorneOut: 0,
          uncited: 0,
          footnotes: format === 'docx' ? 17 : 14,
          footnotesWithProblems: 0,
        },
      });
    },
  );

  it('finds nothing wrong in a briefing of which every section is empty', async () => {
    const briefing = makeBriefing({ sections: makeBriefing().sections.slice(2), citations: [] });
    for (const format of formats) {
      expect(await exportAndVerify(format, { briefing })).toMatchObject({
        isWell: true,
        counts: { sentences: 0, footnotes: 0 },
      });
    }
  });

  it('does not read a section named like one of our parts as ours', async () => {
    const [first, ...others] = makeBriefing().sections;
    if (first === undefined) throw new Error('no section');
    const briefing = makeBriefing({ sections: [{ ...first, heading: 'Overview' }, ...others] });
    const edit = (text: string): string =>
      text.replace('He called for', 'Nobody asked for it. He called for');
    expect((await exportAndVerify('md', { briefing, edit })).counts).toMatchObject({
      sentences: 15,
      uncited: 1,
    });
  });
});

describe('verifying Markdown and HTML that were edited as text', () => {
  it.each(['md', 'html'] as const)('names the number that was changed in %s', async (format) => {
    const edit = (text: string): string =>
      text.replace(/In 2011 it cost States (\\?)\$23 billion\./u, 'In 2011 it cost States $1$$32 billion.');
    const verification = await exportAndVerify(format, { edit });
    expect(listFaults(verification)).toEqual([
      'not-borne-out: In 2011 it cost States $32 billion. Number changed: “32” where the paragraph has “23”.',
    ]);
    expect(verification.sentences[1]).toEqual({
      text: 'In 2011 it cost States $32 billion.',
      under: ['1. Cybercrime', '2012, Draft report, Conference of the Parties (18 October 2012)'],
      footnotes: [2],
      status: 'not-borne-out',
      differences: [
        { change: 'added', kind: 'number', text: '32' },
        { change: 'removed', kind: 'number', text: '23' },
      ],
      problem: 'Number changed: “32” where the paragraph has “23”.',
    });
  });

  it.each(['md', 'html'] as const)(
    'calls out a negation that was added or taken away in %s',
    async (format) => {
      const edit = (text: string): string =>
        text
          .replace('speakers did not agree', 'speakers did agree')
          .replace('organized crime were growing', 'organized crime were not growing');
      expect(listFaults(await exportAndVerify(format, { edit }))).toEqual([
        'not-borne-out: Some speakers did agree that a new instrument was needed. Negation changed: “not” of the paragraph left out.',
        'not-borne-out: Links between terrorism and organized crime were not growing. Negation changed: “not” not in the paragraph.',
      ]);
    },
  );

  it('finds a sentence cut down to words that say the opposite', async () => {
    const edit = (text: string): string =>
      text
        .replace(
          'Some speakers did not agree that a new instrument was needed.[^3]',
          'A new instrument was needed.[^3]',
        )
        .replace('A new instrument', 'a new instrument');
    const verification = await exportAndVerify('md', { edit });
    expect(verification.sentences[2]).toMatchObject({
      text: 'a new instrument was needed.',
      status: 'not-borne-out',
    });
    expect(verification.sentences[2]?.differences[0]).toEqual({
      change: 'removed',
      kind: 'negation',
      text: 'not',
    });
  });

  it('checks what stands under a comparison whose next headings were typed as paragraphs', async () => {
    const edit = (text: string): string =>
      text
        .replace(/^#{2,3} (?!Across)/gmu, '')
        .replace('organized crime were growing', 'organized crime were falling');
    const faults = listFaults(await exportAndVerify('md', { edit }));
    expect(faults.some((fault) => fault.includes('organized crime were falling'))).toBe(true);
  });

  it('takes a claim typed under a comparison for no line of ours', async () => {
    const edit = (text: string): string =>
      text.replace('- Named in the Draft report', 'All States agreed.\n\n- Named in the Draft report');
    const faults = listFaults(await exportAndVerify('md', { edit }));
    expect(faults).toEqual(['uncited: All States agreed. It has no footnote.']);
  });

  it.each([
    [
      'words before it that look like a mark',
      'Some speakers did not agree',
      'False. Some speakers did not agree',
    ],
    [
      'pieces out of order',
      'Some speakers did not agree that a new instrument was needed.',
      'That a new instrument was needed […] some speakers did not agree.',
    ],
    [
      'an omission that hides a negation',
      'Some speakers did not agree that',
      'Some speakers did […] agree that a new',
    ],
  ])('finds %s', async (_, before, after) => {
    const edit = (text: string): string => text.replace(before, after);
    const faults = listFaults(await exportAndVerify('md', { edit }));
    expect(faults.length).toBeGreaterThan(0);
  });

  it('finds words put after the quotation of a note', async () => {
    const edit = (text: string): string =>
      text.replace(/^(\[\^1\]:.*?)”/mu, '$1” This was withdrawn in 2013.');
    const faults = listFaults(await exportAndVerify('md', { edit }));
    expect(faults.some((fault) => fault.startsWith('1:'))).toBe(true);
  });

  it('finds the sentence whose mark was deleted, though the next one cites the same paragraph', async () => {
    const edit = (text: string): string => text.replace('significant concern.[^1]', 'significant concern.');
    expect(listFaults(await exportAndVerify('md', { edit }))).toEqual([
      'uncited: Many speakers referred to cybercrime as a significant concern. It has no footnote of its own; its words stand in the paragraph of the next one.',
    ]);
  });

  it('finds a note that was deleted while its mark stayed', async () => {
    const edit = (text: string): string => text.replace(/^\[\^12\]:.*\n/mu, '');
    expect(listFaults(await exportAndVerify('md', { edit }))).toEqual([
      'not-borne-out: They were strongest where borders were weak. None of its footnotes names a paragraph that is in the corpus.',
      '12: The text refers to it, and the file does not have it.',
    ]);
  });

  it('does not mind notes numbered anew, in another order, lines broken anew and other marks for lists', async () => {
    const edit = (text: string): string =>
      text
        .replace(/\[\^(\d+)\]/gu, (_, n: string) => `[^${100 - Number(n)}]`)
        .replace(/(\S{3}) (\S{3,} \S{4,}\.\[)/gu, '$1\n$2')
        .replace(/^- /gmu, '* ')
        .replace(/“([^”\n]*)”/gu, '"$1"');
    const verification = await exportAndVerify('md', { edit });
    expect(listFaults(verification)).toEqual([]);
    expect(verification.counts).toMatchObject({ sentences: 14, footnotes: 14 });
  });

  it('reports a sentence moved under another document, and one that was moved without its mark', async () => {
    const sentence = 'They were strongest where borders were weak.';
    const move = (moved: string) => (text: string) =>
      text.replace(` ${sentence}[^12]`, '').replace('Many speakers', `${moved} Many speakers`);
    expect(listFaults(await exportAndVerify('md', { edit: move(`${sentence}[^12]`) }))).toEqual([
      `not-borne-out: ${sentence} It stands under “2012, Draft report, Conference of the Parties (18 October 2012)”, and its paragraph is of “SOC/CP/365 (14 April 2015)”.`,
    ]);
    expect(listFaults(await exportAndVerify('md', { edit: move(sentence) }))).toEqual([
      `uncited: ${sentence} It has no footnote of its own.`,
    ]);
  });

  it('reports what the analyst has added without a footnote, and not what is ours', async () => {
    const edit = (text: string): string =>
      text
        .replace('Two speakers mentioned', 'This will get worse. Two speakers mentioned')
        .replace('## 2. Links', 'We expect more of it. And more.\n\n## 2. Links')
        .replace('## Overview\n', '## Overview\n\nSome words of mine.\n');
    expect(listFaults(await exportAndVerify('md', { edit }))).toEqual([
      'uncited: This will get worse. It has no footnote of its own.',
    ]);
    const inSection = (text: string): string =>
      text.replace('### Across', 'We expect more of it. And more.\n\n### Across');
    expect(listFaults(await exportAndVerify('md', { edit: inSection }))).toEqual([
      'uncited: We expect more of it. It has no footnote.',
      'uncited: And more. It has no footnote.',
    ]);
  });

  it('reports a note whose quote, name or paragraph was changed', async () => {
    const edit = (text: string): string =>
      text
        .replace('“He called for a common approach', '“He called for no common approach')
        .replace('[SOC/CP/365, ¶\u00a04]', '[SOC/CP/365, ¶\u00a05]')
        .replace(/^\[\^9\]:.*$/mu, '[^9]: Somebody’s book, page 3.');
    expect(listFaults(await exportAndVerify('md', { edit }))).toEqual([
      'not-borne-out: Two speakers mentioned the Budapest Convention. None of its footnotes names a paragraph that is in the corpus.',
      '9: It does not say which paragraph of the corpus it rests on.',
      '10: Its quotation does not stand in the paragraph. Negation changed: “no” not in the paragraph. Words changed: “a” of the paragraph left out.',
      '14: It is named “SOC/CP/365, ¶ 5”, and its paragraph is cited as “SOC/CP/365, ¶ 4”.',
    ]);
  });
});

describe('verifying Word files', () => {
  const words = 'In 2011 it cost States $23 billion.';

  it('names the number that was changed', async () => {
    const briefing = changeSentence(words, (one) => [
      { ...one, text: 'In 2011 it cost States $32 billion.' },
    ]);
    expect(listFaults(await exportAndVerify('docx', { briefing }))).toEqual([
      'not-borne-out: In 2011 it cost States $32 billion. Number changed: “32” where the paragraph has “23”.',
    ]);
  });

  it('names the item that was changed, its printed mark apart', async () => {
    const briefing = changeSentence('Strengthen the capacity of courts;', (one) => [
      { ...one, text: 'Strengthen the capacity of no courts;' },
    ]);
    expect(listFaults(await exportAndVerify('docx', { briefing }))).toEqual([
      'not-borne-out: (a) Strengthen the capacity of no courts; Negation changed: “no” not in the paragraph.',
    ]);
  });

  it('finds the sentence whose footnote was deleted, and Word’s new numbers do not matter', async () => {
    const briefing = changeSentence(words, (one) => [{ ...one, citations: [] }]);
    const verification = await exportAndVerify('docx', { briefing });
    expect(listFaults(verification)).toEqual([
      `uncited: ${words} It has no footnote of its own; its words stand in the paragraph of the next one.`,
    ]);
    expect(verification.counts.footnotes).toBe(16);
  });

  it('finds a footnote put after another sentence', async () => {
    const briefing = changeSentence(words, (one) => [{ ...one, citations: [11] }]);
    expect(listFaults(await exportAndVerify('docx', { briefing }))).toEqual([
      `not-borne-out: ${words} Its words are not in the paragraphs of its footnotes.`,
    ]);
  });

  const hasOffice = ((): boolean => {
    try {
      execFileSync('soffice', ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();

  it.skipIf(!hasOffice)(
    'reads a file that LibreOffice has opened and saved',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'rapporteur-office-'));
      try {
        for (const url of [publicUrl, null]) {
          const briefing = changeSentence(words, (one) => [
            { ...one, text: 'In 2011 it cost States $32 billion.' },
          ]);
          const { body } = await renderBriefing(briefing, 'docx', { publicUrl: url });
          writeFileSync(join(folder, 'one.docx'), body);
          const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
          const save = [
            '--headless',
            profile,
            '--convert-to',
            'docx',
            '--outdir',
            join(folder, 'saved'),
            join(folder, 'one.docx'),
          ];
          execFileSync('soffice', save, { stdio: 'ignore' });
          const saved = readFileSync(join(folder, 'saved', 'one.docx'));
          const verification = await verifyBriefing({ name: 'one.docx', body: saved }, openBriefingIndex());
          expect(listFaults(verification)).toEqual([
            'not-borne-out: In 2011 it cost States $32 billion. Number changed: “32” where the paragraph has “23”.',
          ]);
          expect(verification.counts).toMatchObject({ sentences: 14, footnotes: 17 });
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

describe('verifying an old briefing against an index that has changed', () => {
  const id = 'soc-cp-365#u4';
  const others = briefingParagraphs.filter((paragraph) => paragraph.id !== id);
  const [old] = briefingParagraphs.filter((paragraph) => paragraph.id === id);
  if (old === undefined) throw new Error('no paragraph');

  it.each(formats)('says in %s where the words of a paragraph have moved to', async (format) => {
    const moved = { ...old, id: 'soc-cp-365#u7', key: 'u7', locator: '¶ 7' };
    const verification = await exportAndVerify(format, { paragraphs: [...others, moved] });
    expect(verification.footnotes.at(-1)).toMatchObject({
      paragraph: 'moved',
      movedTo: { paragraphId: 'soc-cp-365#u7', label: 'SOC/CP/365, ¶ 7', url: '/documents/soc-cp-365#u7' },
      quote: 'exact',
      problems: ['Its words no longer stand in soc-cp-365#u4; they are now SOC/CP/365, ¶ 7.'],
    });
    expect(verification.isWell).toBe(false);
    expect(verification.counts).toMatchObject({ borneOut: 14, footnotesWithProblems: 1 });
  });

  it('tells a paragraph that reads differently from one whose quoted words have gone', async () => {
    const longer = await exportAndVerify('docx', {
      paragraphs: [...others, { ...old, text: `${old.text} And more.` }],
    });
    expect(listFaults(longer)).toEqual([`17: The text of ${id} has changed since the briefing was written.`]);
    const other = await exportAndVerify('docx', {
      paragraphs: [...others, { ...old, text: '1. Not a list. # A heading.' }],
    });
    expect(listFaults(other)).toEqual([
      'not-borne-out: # Not a heading. Negation changed: “Not” not in the paragraph.',
      `17: The text of ${id} has changed since the briefing was written.`,
      '17: Its quotation does not stand in the paragraph. Negation changed: “Not” not in the paragraph.',
    ]);
  });

  it('says what is no longer in the corpus', async () => {
    expect(listFaults(await exportAndVerify('html', { paragraphs: others }))).toEqual([
      'not-borne-out: 1. Not a list. # Not a heading. None of its footnotes names a paragraph that is in the corpus.',
      `14: ${id} is no longer in the corpus.`,
    ]);
  });
});
