import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chunkerVersion } from '../../src/chunks/chunker-version.js';
import { describeMachine } from '../../src/config/machine.js';
import { parseConfig } from '../../src/config/parse-config.js';
import type { IndexReader } from '../../src/contracts/search-index.js';
import { describeDocuments } from '../../src/documents/describe-documents.js';
import { readCorpus } from '../../src/documents/read-corpus.js';
import { parserVersion } from '../../src/paragraphs/parser-version.js';
import { embedAndWrite } from '../../src/pipeline/embed-and-write.js';
import { prepareInTurn } from '../../src/pipeline/prepare-document.js';
import { EmbeddedIndexWriter } from '../../src/search-index/embedded/embedded-index-writer.js';
import { openEmbeddedIndex } from '../../src/search-index/embedded/open-embedded-index.js';
import { normaliseText } from '../../eval/measures/normalise-text.js';
import { statesForm } from '../../eval/measures/states-form.js';
import { findSharedParagraphs } from '../../eval/sets/find-shared-paragraphs.js';
import { readQuestions } from '../../eval/sets/read-questions.js';
import { FakeEmbedder } from '../support/fake-embedder.js';

const folder = join(describeMachine().projectFolder, 'eval', 'questions');
const dev = readQuestions(join(folder, 'dev.jsonl'));
const test = readQuestions(join(folder, 'test.jsonl'));
const questions = [...dev.questions, ...test.questions];

let index: IndexReader;
let root: string;

/** An index of the seeds as the program builds it, but for the vectors, which no paragraph depends on. */
async function buildIndexOfSeeds(indexDir: string): Promise<IndexReader> {
  const embedder = new FakeEmbedder();
  const corpus = await readCorpus(parseConfig({}).seedsFolder);
  const documents = describeDocuments(corpus.sources);
  const writer = new EmbeddedIndexWriter(indexDir);
  const begun = writer.begin('empty');
  await embedAndWrite(prepareInTurn(documents, embedder), { embedder, writer, begun });
  const { model } = embedder;
  await writer.publish({
    corpusVersion: 'seeds',
    corpusTitle: 'Seeds',
    embeddingModel: model,
    parserVersion,
    chunkerVersion,
    files: [],
  });
  return openEmbeddedIndex({ indexDir, expected: { embeddingModel: model, chunkerVersion, parserVersion } });
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'questions-'));
  index = await buildIndexOfSeeds(join(root, 'index'));
});
afterAll(async () => {
  await index.close();
  await rm(root, { recursive: true });
});

describe('the questions of the seeds', () => {
  it('are at least 260, at least 80 of them not answerable, and none is a draft', () => {
    expect(questions.length).toBeGreaterThanOrEqual(260);
    const unanswerable = questions.filter(({ answerable }) => answerable === 'unanswerable');
    expect(unanswerable.length).toBeGreaterThanOrEqual(80);
    expect([...dev.drafts, ...test.drafts]).toEqual([]);
  });

  it('have each an id of its own, over both parts', () => {
    const ids = questions.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('share no paragraph between the parts that one of them is tuned on', () => {
    expect(findSharedParagraphs(dev.questions, test.questions)).toEqual([]);
  });

  it('have gold paragraphs that the index has', async () => {
    const gold = [
      ...new Set(questions.flatMap((question) => question.gold.map(({ paragraph }) => paragraph))),
    ];
    const found = new Set((await index.paragraphs(gold)).map(({ id }) => id));
    expect(gold.length).toBeGreaterThan(100);
    expect(gold.filter((id) => !found.has(id))).toEqual([]);
  });

  it('ask for facts that stand in a gold paragraph, but for those about the documents themselves', async () => {
    const unfounded: string[] = [];
    for (const { id, kind, answerable, gold, facts } of questions) {
      if (answerable === 'unanswerable' || kind === 'about-document' || kind === 'locator') continue;
      const texts = (await index.paragraphs(gold.map(({ paragraph }) => paragraph))).map(({ text }) => text);
      for (const forms of facts) {
        if (!texts.some((text) => forms.some((form) => statesForm(text, form))))
          unfounded.push(`${id}: ${forms.join(' | ')}`);
      }
    }
    expect(unfounded).toEqual([]);
  });

  it('have, where they are of a conversation, a question that stands alone and is another', () => {
    const conversations = questions.filter(({ turns }) => turns.length > 0);
    expect(conversations.length).toBeGreaterThanOrEqual(20);
    const copied = conversations.filter(
      ({ question, standalone }) =>
        standalone === undefined || normaliseText(standalone) === normaliseText(question),
    );
    expect(copied.map(({ id }) => id)).toEqual([]);
  });
});
