import type { Answer } from '../../src/contracts/answer.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import type { Briefing, BriefingJob } from '../../src/contracts/briefing.js';
import type { BriefingDesk } from '../../src/contracts/briefing-desk.js';
import type { Conversation } from '../../src/contracts/conversation.js';
import type { CorpusOverview } from '../../src/contracts/corpus-overview.js';
import type { Document } from '../../src/contracts/document.js';
import { AppError } from '../../src/contracts/errors.js';
import type { Heading, Paragraph } from '../../src/contracts/paragraph.js';
import type { IndexManifest } from '../../src/contracts/search-index.js';

/** A press release with a symbol. */
export const pressRelease: Document = {
  id: 'soc-cp-365',
  title: 'Debate on <Cybercrime> & "Wildlife"',
  shortTitle: 'Press release, Doha',
  aliases: [],
  symbol: 'SOC/CP/365',
  body: 'Thirteenth Congress',
  date: '2015-04-17',
  session: null,
  kind: 'press release',
  status: 'final',
  language: 'en',
  source: { path: '001.txt', sha256: 'a'.repeat(64), bytes: 2048 },
};

/** Makes a paragraph of the press release; its position in the file is made up. */
export function makeParagraph(
  fields: Pick<Paragraph, 'key' | 'locator' | 'kind' | 'text' | 'ordinal'>,
): Paragraph {
  return {
    id: `soc-cp-365#${fields.key}`,
    documentId: 'soc-cp-365',
    part: null,
    parentId: null,
    headingPath: ['Statements'],
    sourceSpans: [{ start: 100, end: 100 + fields.text.length }],
    textRuns: [{ text: 0, source: 100, length: fields.text.length }],
    footnoteCalls: [],
    calledBy: [],
    page: null,
    ...fields,
  };
}

/** The paragraphs of the press release, in reading order. */
export const paragraphs: Paragraph[] = [
  makeParagraph({ key: 'masthead', locator: 'masthead', kind: 'masthead', ordinal: 0, text: 'SOC/CP/365' }),
  {
    ...makeParagraph({
      key: 'u1',
      locator: '¶ 1',
      kind: 'unnumbered',
      ordinal: 1,
      text: 'He said: <script>alert(1)</script> & more.',
    }),
    footnoteCalls: [{ offset: 8, footnoteId: 'soc-cp-365#fn9' }],
  },
  makeParagraph({ key: 'p2', locator: 'para. 2', kind: 'numbered', ordinal: 2, text: 'Two things follow:' }),
  {
    ...makeParagraph({ key: 'p2.a', locator: 'para. 2 (a)', kind: 'item', ordinal: 3, text: 'The first.' }),
    parentId: 'soc-cp-365#p2',
  },
  {
    ...makeParagraph({
      key: 'fn9',
      locator: 'fn. 9',
      kind: 'footnote',
      ordinal: 4,
      text: 'See A/CONF.222/8.',
    }),
    calledBy: ['soc-cp-365#u1'],
  },
];

/** The headings of the press release. */
export const headings: Heading[] = [{ text: 'Statements & replies', level: 1, before: 1 }];

/** The manifest of an index of the press release alone. */
export const manifest: IndexManifest = {
  formatVersion: 1,
  generation: 'g1',
  corpusVersion: 'c1',
  corpusTitle: 'Crime congresses',
  embeddingModel: {
    name: 'bge-small-en-v1.5-q8',
    digest: 'd1',
    dimension: 384,
    maxTokens: 512,
    pooling: 'cls',
    queryPrefix: '',
  },
  parserVersion: 1,
  chunkerVersion: 1,
  counts: { documents: 1, paragraphs: 5, chunks: 5, sentences: 6 },
  files: [{ path: '001.txt', sha256: 'a'.repeat(64), documentId: 'soc-cp-365' }],
  checksums: {},
};

const common = {
  id: 'answer-1',
  conversationId: 'conversation-1',
  question: 'What follows?',
  rewrites: [],
  standaloneQuestion: 'What follows?',
  evidence: [
    {
      paragraphId: 'soc-cp-365#p2.a',
      label: 'SOC/CP/365, para. 2 (a)',
      text: 'The first.',
      legs: { lexical: { rank: 1, score: 3.5 } },
      score: 0.75,
      used: true,
    },
  ],
  removed: [],
  notices: [],
  provenance: { corpusVersion: 'c1', embeddingModel: 'bge', answerer: 'extractive', timings: { total: 5 } },
};

const found = {
  sentences: [
    {
      text: 'The first.',
      attribution: 'Press release, Doha (17 April 2015)',
      citations: [1],
      verdict: 'supported' as const,
    },
  ],
  text: 'Press release, Doha (17 April 2015): The first. [1]',
  citations: [
    {
      n: 1,
      paragraphId: 'soc-cp-365#p2.a',
      documentId: 'soc-cp-365',
      label: 'SOC/CP/365, para. 2 (a)',
      locator: 'para. 2 (a)',
      quote: 'The first.',
      start: 0,
      end: 10,
      sourceSpans: [{ start: 100, end: 110 }],
      url: '/documents/soc-cp-365#p2.a',
      located: 'located' as const,
    },
  ],
};

/** An answer with one sentence and one citation. */
export const answered: Extract<Answer, { status: 'answered' }> = { status: 'answered', ...common, ...found };

/** The same with something missing. */
export const partial: Extract<Answer, { status: 'partial' }> = {
  status: 'partial',
  ...common,
  ...found,
  missing: ['a number of migrants smuggled'],
  nearest: ['soc-cp-365#p2.a'],
};

/** An answer to a question that the corpus does not answer. */
export const declined: Extract<Answer, { status: 'declined' }> = {
  status: 'declined',
  ...common,
  evidence: common.evidence.map((entry) => ({ ...entry, used: false })),
  reason: 'not-mentioned',
  message: 'The corpus does not mention Chile. Searched: 1 document, 2015.',
  missing: ['Chile'],
  nearest: ['soc-cp-365#p2.a'],
};

/** A conversation of one turn. */
export const conversation: Conversation = {
  id: 'conversation-1',
  title: 'What follows?',
  createdAt: '2026-11-22T10:00:00.000Z',
  updatedAt: '2026-11-22T10:00:00.000Z',
  turns: [],
};

/** The corpus of the press release, with a question to begin with. */
export const overview: CorpusOverview = {
  title: 'Crime congresses',
  corpusVersion: 'c1',
  counts: { documents: 1, paragraphs: 5, sentences: 6 },
  documents: [{ ...pressRelease, paragraphs: 5 }],
  suggestions: ['What follows?'],
  answerer: null,
};

/** A briefing of one section in which nothing was found. */
export const briefing: Briefing = {
  title: 'Two things',
  topic: 'two things',
  createdAt: '2026-11-22T10:00:00.000Z',
  corpus: { title: 'Crime congresses', version: 'c1' },
  answerer: 'extractive',
  checks: {
    sentences: 0,
    checked: 0,
    removed: [],
    repeated: 0,
    sections: 1,
    emptySections: ['Two things'],
    documentsSearched: 1,
    documentsCited: 0,
    paragraphsCited: 0,
  },
  overview: [],
  sections: [
    {
      heading: 'Two things',
      query: 'two things',
      status: 'nothing-found',
      parts: [],
      comparisons: [],
      missing: ['two things'],
      nearest: [],
    },
  ],
  citations: [],
  sources: [],
  method: [],
  notices: [],
};

/** A job that waits for its turn. */
export const job: BriefingJob = {
  id: 'briefing-1',
  status: 'queued',
  request: { topic: 'two things' },
  createdAt: '2026-11-22T10:00:00.000Z',
  updatedAt: '2026-11-22T10:00:00.000Z',
  restarts: 0,
};

/** A desk that has one job, which never goes on; pass what a test wants otherwise. */
export function createFakeDesk(overrides: Partial<BriefingDesk> = {}): BriefingDesk {
  const known = (id: string): BriefingJob => {
    if (id !== job.id) throw notFound('There is no such briefing.');
    return job;
  };
  const render: BriefingDesk['renderBriefing'] = (rendered, format) =>
    Promise.resolve({
      body: Buffer.from(`${rendered.title} as ${format}`),
      contentType: 'text/plain; charset=utf-8',
      fileName: `two-things.${format}`,
    });
  return {
    proposeOutline: ({ topic }) => Promise.resolve({ topic, sections: [{ heading: 'Two things' }] }),
    write: () => Promise.resolve(briefing),
    start: (request) => ({ ...job, request }),
    find: known,
    cancel: (id) => ({ ...known(id), status: 'cancelled' }),
    remove: (id) => {
      known(id);
    },
    watch: (id) => {
      known(id);
      return () => undefined;
    },
    render: (id, format, publicUrl) => {
      known(id);
      return render(briefing, format, publicUrl);
    },
    renderBriefing: render,
    ...overrides,
  };
}

/** An assistant over the press release that answers everything the same way; pass what a test wants otherwise. */
export function createFakeAssistant(overrides: Partial<Assistant> = {}): Assistant {
  return {
    ask: () => Promise.resolve(answered),
    askWithTurns: ({ answerId = answered.id }) =>
      Promise.resolve({ ...answered, id: answerId, conversationId: '' }),
    search: () => Promise.resolve([]),
    documents: () => Promise.resolve([pressRelease]),
    document: (id) =>
      id === pressRelease.id
        ? Promise.resolve({ document: pressRelease, paragraphs, headings })
        : Promise.reject(notFound(`There is no document "${id}".`)),
    paragraph: (id, key) => {
      const index = paragraphs.findIndex((paragraph) => paragraph.documentId === id && paragraph.key === key);
      const paragraph = paragraphs[index];
      if (paragraph === undefined) {
        return Promise.reject(notFound(`${id} has no paragraph "${key}".`, { nearest: ['p2', 'p2.a'] }));
      }
      return Promise.resolve({
        document: pressRelease,
        paragraph,
        label: `SOC/CP/365, ${paragraph.locator}`,
        url: `/documents/${id}#${key}`,
        before: paragraphs.slice(Math.max(0, index - 1), index),
        after: paragraphs.slice(index + 1, index + 2),
        footnotes: [],
      });
    },
    conversation: (id) => knownConversation(id),
    conversationAnswers: (id) => {
      knownConversation(id);
      return [answered];
    },
    renameConversation: (id, title) => ({ ...knownConversation(id), title }),
    removeConversation: (id) => {
      knownConversation(id);
    },
    markWrong: () => ({ id: 'feedback-0123456789abcdef', status: 'kept' }),
    describeIndex: () => Promise.resolve(manifest),
    describeCorpus: () => Promise.resolve(overview),
    briefings: createFakeDesk(),
    close: () => Promise.resolve(),
    ...overrides,
  };
}

function knownConversation(id: string): Conversation {
  if (id !== conversation.id) throw notFound('There is no such conversation.');
  return conversation;
}

function notFound(message: string, details?: Record<string, unknown>): AppError {
  return new AppError({ step: 'pipeline', kind: 'not-found', message, ...(details && { details }) });
}
