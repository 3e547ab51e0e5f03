import { BaseCallbackHandler } from '@langchain/core/callbacks/base';
import { RunnableLambda } from '@langchain/core/runnables';
import { describe, expect, it } from 'vitest';
import type { SearchResult } from '../../src/contracts/assistant.js';
import { RapporteurRetriever } from '../../src/langchain/rapporteur-retriever.js';
import { createFakeAssistant, makeParagraph, pressRelease } from '../support/fake-assistant.js';

const found: SearchResult = {
  paragraph: makeParagraph({
    key: 'u14',
    locator: '¶ 14',
    kind: 'unnumbered',
    ordinal: 14,
    text: 'Egypt spoke of scope.',
  }),
  legs: { lexical: { rank: 2, score: 3.5 } },
  score: 0.5,
  label: 'SOC/CP/365, ¶ 14',
  url: '/documents/soc-cp-365#u14',
};

describe('RapporteurRetriever', () => {
  it('gives the paragraphs found as documents, with all that a citation of them needs', async () => {
    const requests: unknown[] = [];
    const assistant = createFakeAssistant({
      search: (request) => {
        requests.push(request);
        return Promise.resolve([found]);
      },
    });
    const retriever = new RapporteurRetriever({ assistant, filters: { years: [2015] }, limit: 3 });
    const documents = await retriever.invoke('scope');
    expect(requests).toEqual([{ query: 'scope', limit: 3, filters: { years: [2015] } }]);
    expect(documents.map(({ id, pageContent, metadata }) => ({ id, pageContent, metadata }))).toEqual([
      {
        id: 'soc-cp-365#u14',
        pageContent: 'Egypt spoke of scope.',
        metadata: {
          paragraphId: 'soc-cp-365#u14',
          documentId: 'soc-cp-365',
          label: 'SOC/CP/365, ¶ 14',
          locator: '¶ 14',
          url: '/documents/soc-cp-365#u14',
          score: 0.5,
          legs: { lexical: { rank: 2, score: 3.5 } },
          headingPath: ['Statements'],
          page: null,
          title: pressRelease.title,
          symbol: 'SOC/CP/365',
          body: 'Thirteenth Congress',
          date: '2015-04-17',
          kind: 'press release',
          status: 'final',
        },
      },
    ]);
  });

  it('asks for ten paragraphs of all documents unless told otherwise', async () => {
    const requests: unknown[] = [];
    const assistant = createFakeAssistant({
      search: (request) => {
        requests.push(request);
        return Promise.resolve([]);
      },
    });
    expect(await new RapporteurRetriever({ assistant }).invoke('scope')).toEqual([]);
    expect(requests).toEqual([{ query: 'scope', limit: 10 }]);
  });

  it('gives each search the signal of its own run, that of a chain around it too', async () => {
    const signals = new Map<string, AbortSignal | undefined>();
    const assistant = createFakeAssistant({
      search: ({ query }, signal) => {
        signals.set(query, signal);
        return Promise.resolve([]);
      },
    });
    const retriever = new RapporteurRetriever({ assistant });
    const [one, other] = [new AbortController(), new AbortController()];
    const chain = RunnableLambda.from((query: string) => query).pipe(retriever);
    await Promise.all([
      retriever.invoke('one', { signal: one.signal }),
      chain.invoke('other', { signal: other.signal }),
      retriever.invoke('none'),
    ]);
    expect(signals.get('none')).toBeUndefined();
    other.abort();
    expect([signals.get('one')?.aborted, signals.get('other')?.aborted]).toEqual([false, true]);
  });

  it('tells callbacks of what it found', async () => {
    const assistant = createFakeAssistant({ search: () => Promise.resolve([found]) });
    const told: string[] = [];
    class Listener extends BaseCallbackHandler {
      override name = 'listener';
      override handleRetrieverEnd(documents: { pageContent: string }[]): void {
        told.push(...documents.map(({ pageContent }) => pageContent));
      }
    }
    await new RapporteurRetriever({ assistant }).invoke('scope', { callbacks: [new Listener()] });
    expect(told).toEqual(['Egypt spoke of scope.']);
  });
});
