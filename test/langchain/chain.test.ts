import { Document } from '@langchain/core/documents';
import type { BaseMessage } from '@langchain/core/messages';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { FakeListChatModel, FakeVectorStore } from '@langchain/core/utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createAssistant,
  openEmbeddings,
  RapporteurRetriever,
  type Assistant,
  type RapporteurMetadata,
} from '../../src/index.js';
import { buildWithKnownVectors } from '../support/known-vectors.js';
import { makeTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';
import { silentLog } from '../support/silent-log.js';

const question = 'What did the 2019 European meeting say about the darknet?';
const report2019 = 'draft-report-european-regional-preparatory-meeting-2019';

let temporary: TemporaryIndex;
let assistant: Assistant;

beforeAll(async () => {
  temporary = await makeTemporaryIndex();
  await buildWithKnownVectors(temporary.config);
  assistant = await createAssistant({ config: temporary.config, log: silentLog });
});
afterAll(async () => {
  await assistant.close();
  await temporary.remove();
});

function listPassages(documents: Document<RapporteurMetadata>[]): string {
  return documents.map(({ metadata, pageContent }) => `${metadata.label}: ${pageContent}`).join('\n');
}

describe('a chain of LangChain over the index of the seeds', () => {
  it('puts the paragraphs found, with their labels, before the model, and the model’s words at its end', async () => {
    const retriever = new RapporteurRetriever({ assistant, filters: { years: [2019] }, limit: 2 });
    const prompt = ChatPromptTemplate.fromTemplate('Passages:\n{passages}\n\nQuestion: {question}');
    const sent: BaseMessage[] = [];
    const chain = RunnableSequence.from([
      {
        passages: retriever.pipe(RunnableLambda.from(listPassages)),
        question: new RunnablePassthrough<string>(),
      },
      prompt,
      RunnableLambda.from((value: { toChatMessages(): BaseMessage[] }) => {
        sent.push(...value.toChatMessages());
        return value.toChatMessages();
      }),
      new FakeListChatModel({ responses: ['It named new threats posed by the darknet.'] }),
      new StringOutputParser(),
    ]);
    expect(await chain.invoke(question)).toBe('It named new threats posed by the darknet.');
    expect(sent).toHaveLength(1);
    const text = sent[0]?.text;
    expect(text).toContain('Draft report, European Regional Preparatory Meeting (24 April 2019), para. 6: ');
    expect(text).toContain('the new threats posed by the darknet');
    expect(text).toContain(`Question: ${question}`);
  });

  it('keeps to its limit and its filters, best first', async () => {
    const retriever = new RapporteurRetriever({
      assistant,
      filters: { documentIds: [report2019] },
      limit: 3,
    });
    const documents = await retriever.invoke(question);
    expect(documents).toHaveLength(3);
    expect(documents.map(({ metadata }) => metadata.documentId)).toEqual([
      report2019,
      report2019,
      report2019,
    ]);
    expect(documents[0]?.metadata).toMatchObject({
      paragraphId: `${report2019}#p6`,
      locator: 'para. 6',
      url: `/documents/${report2019}#p6`,
      date: '2019-04-24',
      kind: 'draft report',
    });
    const scores = documents.map(({ metadata }) => metadata.score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
  });

  it('ends a run that was aborted before its search', async () => {
    const retriever = new RapporteurRetriever({ assistant });
    await expect(retriever.invoke(question, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      kind: 'cancelled',
    });
  });
});

describe('the embeddings in a vector store of LangChain', () => {
  it('find the text that is nearest in meaning', async () => {
    const embeddings = await openEmbeddings(temporary.config);
    try {
      const store = new FakeVectorStore(embeddings);
      await store.addDocuments([
        new Document({
          pageContent: 'Hidden parts of the Internet serve for selling drugs.',
          metadata: { n: 1 },
        }),
        new Document({
          pageContent: 'Delegates thanked the host country for its hospitality.',
          metadata: { n: 2 },
        }),
        new Document({
          pageContent: 'Forests are felled against the law and the timber is exported.',
          metadata: { n: 3 },
        }),
      ]);
      const [nearest] = await store.similaritySearch('illegal logging', 1);
      expect(nearest?.metadata).toEqual({ n: 3 });
    } finally {
      await embeddings.close();
    }
  });
});
