import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLean } from '../../src/answers/extractive/find-lean.js';
import type { Answer } from '../../src/contracts/answer.js';
import type { Briefing, BriefingProgress, BriefingRequest } from '../../src/contracts/briefing.js';
import { answerQuestion } from '../../src/pipeline/answer-question.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import type { BriefingContext } from '../../src/pipeline/briefing-context.js';
import { openServices } from '../../src/pipeline/open-services.js';
import { writeBriefing } from '../../src/pipeline/write-briefing.js';
import { expectSoundBriefing, listBriefingSentences } from '../support/expect-sound-briefing.js';
import { buildTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';

const report = 'draft-report-conference-of-the-parties-2012';
const press = 'soc-cp-365';
const meeting = 'draft-report-european-regional-preparatory-meeting-2019';
const paper = 'working-paper-fourteenth-congress-2020';

let build: TemporaryIndex;
let services: AnswerServices;

beforeAll(async () => {
  build = await buildTemporaryIndex();
  services = await openServices({ config: build.config, now: () => 0, makeId: () => 'answer' });
});

afterAll(async () => {
  await services.index.close();
  await services.embedder.close();
  await build.remove();
});

const instant = new Date('2026-03-05T10:20:30.000Z');

function write(request: BriefingRequest, context: Partial<BriefingContext> = {}): Promise<Briefing> {
  return writeBriefing(request, { services, findAnswer: () => null, now: () => instant, ...context });
}

/** Sentences that open a block and lean on something that neither stands before them nor in their attribution. */
function findDangling({ sections }: Briefing): string[] {
  return sections.flatMap(({ parts }) =>
    parts.flatMap(({ blocks }) =>
      blocks.flatMap(([first]) => {
        if (first === undefined || first.form === 'item') return [];
        const lean = findLean(first.text);
        const isResolved = lean === 'none' || (lean === 'speaker' && first.attribution !== undefined);
        return isResolved ? [] : [first.text];
      }),
    ),
  );
}

function textOf(briefing: Briefing): string {
  return listBriefingSentences(briefing)
    .map(({ text }) => text)
    .join(' ');
}

function sourcesOf({ sources }: Briefing): string[] {
  return sources.map(({ document }) => document.id);
}

describe.each([
  'cybercrime',
  'links between terrorism and organized crime',
  'trafficking in cultural property',
  'the role of the private sector',
])('a briefing on %s', (topic) => {
  let briefing: Briefing;
  beforeAll(async () => {
    briefing = await write({ topic });
  });

  it('quotes letter for letter, numbers in order of first use, and counts what it has', async () => {
    await expectSoundBriefing(briefing, services);
    expect(briefing.checks.checked).toBeGreaterThan(10);
    expect(briefing.checks.emptySections).toEqual([]);
    expect(briefing.topic).toBe(topic);
    expect(briefing.createdAt).toBe('2026-03-05T10:20:30.000Z');
    expect(sourcesOf(briefing)).toEqual([report, press, meeting, paper]);
  });

  it('opens no paragraph with a sentence that leans on what is not there', () => {
    expect(findDangling(briefing)).toEqual([]);
  });

  it('sets items under their lead-in, each with its marker', () => {
    for (const { parts } of briefing.sections)
      for (const { blocks } of parts)
        for (const block of blocks) {
          const items = block.filter(({ form }) => form === 'item');
          for (const { marker } of items) expect(marker).toMatch(/^(?:\([a-z]+\)|•)$/u);
          if (items.length > 0) expect(block[0]?.form).toBe('lead-in');
          expect(block.some(({ form }) => form === 'lead-in')).toBe(items.length > 0);
        }
  });

  it('is the same when it is written again, but for the instant', async () => {
    const again = await write({ topic }, { now: () => new Date('2027-01-01T00:00:00.000Z') });
    expect(again).toEqual({ ...briefing, createdAt: '2027-01-01T00:00:00.000Z' });
  });
});

describe('what a briefing is limited to', () => {
  it('is the documents of the filter', async () => {
    const briefing = await write({ topic: 'cybercrime', filters: { years: [2012] } });
    await expectSoundBriefing(briefing, services);
    expect(sourcesOf(briefing)).toEqual([report]);
    expect(briefing.checks.documentsCited).toBe(1);
    expect(briefing.method).toContain('Only documents that fit the filters: year 2012.');
  });

  it('is the document that the instructions name', async () => {
    const briefing = await write({ topic: 'Brief me on cybercrime in the 2012 report.' });
    await expectSoundBriefing(briefing, services);
    expect([briefing.topic, briefing.title]).toEqual(['cybercrime', 'Cybercrime']);
    expect(sourcesOf(briefing)).toEqual([report]);
    expect(briefing.checks.checked).toBe(10);
  });

  it('is the years that the instructions name', async () => {
    const briefing = await write({ topic: 'UNODC technical assistance since 2015' });
    await expectSoundBriefing(briefing, services);
    expect(briefing.topic).toBe('UNODC technical assistance');
    expect(sourcesOf(briefing)).toEqual([press, meeting, paper]);
  });

  it('keeps a section that is a question to the same documents', async () => {
    const briefing = await write({
      topic: 'cybercrime in the 2012 report',
      sections: [{ heading: 'What did Egypt say about a new convention?' }],
    });
    expect(briefing.citations.filter(({ documentId }) => documentId !== report)).toEqual([]);
  });

  it('tells of the sentences of the instructions that it does not follow', async () => {
    const briefing = await write({
      topic: 'Write a briefing on firearms for the minister. Focus on health.',
    });
    expect(briefing.topic).toBe('firearms');
    expect(briefing.notices.find(({ code }) => code === 'instruction-not-followed')?.text).toBe(
      'Without a language model only the topic of the instructions is followed, not: “for the minister” “Focus on health.”',
    );
  });
});

describe('sections that are given', () => {
  it('stay empty where nothing is said of them, with the nearest paragraphs', async () => {
    const briefing = await write({
      topic: 'cybercrime',
      sections: [{ heading: 'Artificial intelligence' }],
    });
    await expectSoundBriefing(briefing, services);
    const [section] = briefing.sections;
    expect(section).toMatchObject({
      heading: 'Artificial intelligence',
      query: 'cybercrime: artificial intelligence',
      status: 'nothing-found',
      parts: [],
      comparisons: [],
      missing: ['artificial intelligence, in what is said of cybercrime'],
    });
    expect(section?.nearest.map(({ paragraphId }) => paragraphId)).toEqual([
      `${report}#p7`,
      `${paper}#p45`,
      `${paper}#p44`,
    ]);
    expect(briefing.checks).toMatchObject({ sentences: 0, emptySections: ['Artificial intelligence'] });
    // The documents do speak of cybercrime, and the front must not say that they do not.
    expect(briefing.overview[0]).toBe('0 of the 4 documents searched are quoted.');
    expect(briefing.overview[1]).toMatch(/^On cybercrime, but on none of the sections: /u);
  });

  it('are answered where they are questions, and searched where they have words of their own', async () => {
    const briefing = await write({
      topic: 'cybercrime',
      sections: [
        { heading: 'Egypt', query: 'What did Egypt say about a new convention?' },
        { heading: 'At sea', query: 'maritime piracy' },
        { heading: 'INTERPOL' },
      ],
    });
    await expectSoundBriefing(briefing, services);
    const [egypt, sea, interpol] = briefing.sections;
    expect(egypt).toMatchObject({ heading: 'Egypt', status: 'found', missing: [], nearest: [] });
    expect(egypt?.parts.flatMap(({ blocks }) => blocks.flat()).map(({ text }) => text)).toEqual([
      'New crimes required new conventions, Egypt’s delegate said, adding that a new instrument should also guide States in addressing trafficking in cultural property.',
    ]);
    expect(sea?.parts.map(({ documentId }) => documentId)).toEqual([report, paper]);
    expect(interpol?.parts.map(({ documentId }) => documentId)).toEqual([report]);
    expect(interpol?.query).toBe('cybercrime: INTERPOL');
  });

  it('of which earlier ones give everything say so, and not that nothing was found', async () => {
    const question = 'What did Egypt say about a new convention?';
    const briefing = await write({
      topic: 'cybercrime',
      sections: [{ heading: question }, { heading: 'Again', query: question }],
    });
    expect(briefing.sections[1]).toMatchObject({
      parts: [],
      missing: ['anything that the sections before do not give'],
    });
    expect(briefing.checks.repeated).toBe(1);
  });
});

describe('a topic that the corpus does not have', () => {
  it('is said to be missing, and no section is made up', async () => {
    const briefing = await write({ topic: 'deep-sea mining in Antarctica' });
    await expectSoundBriefing(briefing, services);
    expect(briefing).toMatchObject({ sections: [], citations: [] });
    expect(briefing.checks).toMatchObject({
      sentences: 0,
      checked: 0,
      documentsSearched: 4,
      documentsCited: 0,
    });
    expect(briefing.overview).toEqual([
      'Nothing on deep-sea mining in Antarctica was found in the 4 documents searched.',
    ]);
  });

  it('is not what documents speak of that no filter lets through', async () => {
    const briefing = await write({ topic: 'cybercrime since 2030' });
    expect(briefing.sections).toEqual([]);
    expect(briefing.overview).toEqual(['No document fits the filters.']);
  });
});

describe('writing', () => {
  it('tells how far it has come', async () => {
    const told: BriefingProgress[] = [];
    const sections = [{ heading: 'INTERPOL' }, { heading: 'Egypt' }];
    await write({ topic: 'cybercrime', sections }, { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([
      { stage: 'outline', done: 0, total: 1 },
      { stage: 'sections', done: 0, total: 2, section: 'INTERPOL' },
      { stage: 'sections', done: 1, total: 2, section: 'Egypt' },
      { stage: 'checking', done: 2, total: 2 },
    ]);
  });

  it.each(['outline', 'sections'] as const)('ends when it is cancelled while at its %s', async (stage) => {
    const controller = new AbortController();
    const written = write(
      { topic: 'cybercrime' },
      {
        signal: controller.signal,
        onProgress: (progress) => {
          if (progress.stage === stage) controller.abort();
        },
      },
    );
    await expect(written).rejects.toMatchObject({ name: 'AppError', step: 'briefings', kind: 'cancelled' });
  });
});

describe('what was picked', () => {
  async function ask(question: string): Promise<Answer> {
    return answerQuestion({ question }, { id: 'c', turns: [] }, services);
  }

  it('is set in the order given, a paragraph with its items', async () => {
    const answer = await ask('What did Egypt say about a new convention?');
    const briefing = await write(
      {
        picks: [
          { kind: 'paragraph', paragraphId: `${paper}#p8` },
          { kind: 'answer', conversationId: 'c', answerId: 'a' },
          { kind: 'paragraph', paragraphId: `${press}#u1` },
          { kind: 'paragraph', paragraphId: `${report}#p6` },
        ],
      },
      { findAnswer: (conversationId, answerId) => (conversationId + answerId === 'ca' ? answer : null) },
    );
    expect(
      briefing.sections.map(({ heading, parts }) => [heading, parts.map((one) => one.documentId)]),
    ).toEqual([
      ['Passages', [paper]],
      ['What did Egypt say about a new convention?', [press]],
      ['Passages', [press, report]],
    ]);
    const [list = []] = briefing.sections[0]?.parts[0]?.blocks ?? [];
    const outline = await services.index.outline(paper);
    const items = outline?.paragraphs.filter(({ parentId }) => parentId === `${paper}#p8`) ?? [];
    expect(items.length).toBeGreaterThan(2);
    const given = list.filter(({ form }) => form === 'item').map(({ text }) => text);
    expect(given.join(' ')).toBe(items.map(({ text }) => text).join(' '));
    expect(list.find(({ form }) => form === 'item')?.marker).toBe('•');
    expect([briefing.topic, briefing.title]).toEqual([null, 'Selected answers']);
    expect(textOf(briefing)).toContain('New crimes required new conventions, Egypt’s delegate said');
    // Nothing was searched: the sources are what is quoted.
    expect(sourcesOf(briefing)).toEqual([report, press, paper]);
    expect(briefing.citations.map(({ n }) => n)).toEqual(briefing.citations.map((_, at) => at + 1));
  });

  it.each([
    [{ kind: 'answer' as const, conversationId: 'c', answerId: 'gone' }],
    [{ kind: 'paragraph' as const, paragraphId: `${press}#p999` }],
  ])('ends with not-found for what is not kept any more: %o', async (pick) => {
    await expect(write({ picks: [pick] })).rejects.toMatchObject({ step: 'briefings', kind: 'not-found' });
  });
});
