import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/contracts/answer.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import { chatEventSchema, type ChatEvent } from '../../src/contracts/chat-event.js';
import { createAssistant } from '../../src/pipeline/create-assistant.js';
import { silentLog } from '../support/silent-log.js';
import { buildTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';

let index: TemporaryIndex;
let assistant: Assistant;

beforeAll(async () => {
  index = await buildTemporaryIndex();
  assistant = await createAssistant({ config: index.config, log: silentLog, inBackground: true });
});

afterAll(async () => {
  await assistant.close();
  await index.remove();
});

/** An answer without what is different each time. */
function strip({ id: _id, conversationId: _conversation, provenance, ...rest }: Answer): unknown {
  return { ...rest, provenance: { ...provenance, timings: {} } };
}

async function listen(question: string): Promise<{ answer: Answer; events: ChatEvent[] }> {
  const events: ChatEvent[] = [];
  const answer = await assistant.ask({ question }, { listener: (event) => void events.push(event) });
  return { answer, events };
}

describe('an assistant that is listened to', () => {
  it.each([
    'What was said about cybercrime?',
    'What did Egypt say about a new convention, and what did Japan say?',
    'What did Chile say?',
  ])(
    'tells of the question, the evidence and each sentence, and answers as it does unheard: %s',
    async (question) => {
      const { answer, events } = await listen(question);
      expect(strip(answer)).toEqual(strip(await assistant.ask({ question })));
      for (const event of events) expect(chatEventSchema.parse(event)).toEqual(event);
      const [first, second, ...sentences] = events;
      const { standaloneQuestion, rewrites } = answer;
      expect(first).toEqual({ event: 'question', data: { standaloneQuestion, rewrites } });
      const evidence = answer.evidence.map((entry) => ({ ...entry, used: false }));
      expect(second).toEqual({ event: 'evidence', data: evidence });
      const told = sentences.flatMap((event) => (event.event === 'sentence' ? [event.data] : []));
      expect(told).toHaveLength(sentences.length);
      const given = answer.status === 'declined' ? { sentences: [], citations: [] } : answer;
      expect(told.map(({ sentence }) => sentence)).toEqual(given.sentences);
      expect(told.map((data) => data.index)).toEqual(given.sentences.map((_, at) => at));
      expect(told.flatMap(({ citations }) => citations)).toEqual(given.citations);
      for (const { sentence, citations } of told)
        for (const { n } of citations) expect(sentence.citations).toContain(n);
    },
  );

  it('waits for the listener before it goes on', async () => {
    let underWay = 0;
    let most = 0;
    await assistant.ask(
      { question: 'What was said about cybercrime?' },
      {
        listener: async () => {
          underWay += 1;
          most = Math.max(most, underWay);
          await new Promise<void>((resolve) => {
            setImmediate(resolve);
          });
          underWay -= 1;
        },
      },
    );
    expect([underWay, most]).toEqual([0, 1]);
  });

  it('ends when it is aborted, or when the listener fails, and keeps no conversation', async () => {
    const controller = new AbortController();
    const asked = assistant.ask(
      { question: 'What was said about cybercrime?' },
      {
        signal: controller.signal,
        listener: ({ event }) => {
          if (event === 'sentence') controller.abort();
        },
      },
    );
    await expect(asked).rejects.toMatchObject({ kind: 'cancelled' });
    const failing = assistant.ask(
      { question: 'What was said about cybercrime?' },
      { listener: () => Promise.reject(new Error('gone')) },
    );
    await expect(failing).rejects.toThrow('gone');
  });
});

describe('a conversation', () => {
  it('gives its whole answers back in order', async () => {
    const first = await assistant.ask({ question: 'What was said about cybercrime?' });
    const { conversationId } = first;
    const second = await assistant.ask({ question: 'What about piracy?', conversationId });
    expect(assistant.conversationAnswers(conversationId)).toEqual([first, second]);
    expect(() => assistant.conversationAnswers('none')).toThrow('no such conversation');
  });
});

describe('the corpus at a first look', () => {
  it('has its documents by date with the number of their paragraphs', async () => {
    const { documents, counts, title } = await assistant.describeCorpus();
    expect(title).toBe('United Nations documents on crime prevention and criminal justice, 2012–2020');
    expect(documents.map(({ id, paragraphs }) => [id, paragraphs])).toEqual([
      ['draft-report-conference-of-the-parties-2012', 16],
      ['soc-cp-365', 24],
      ['draft-report-european-regional-preparatory-meeting-2019', 19],
      ['working-paper-fourteenth-congress-2020', 109],
    ]);
    expect([counts.documents, counts.paragraphs]).toEqual([4, 168]);
  });

  it('suggests three questions that are answered, each from another document', async () => {
    let suggestions: string[] = [];
    while (suggestions.length < 3) {
      ({ suggestions } = await assistant.describeCorpus());
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
    }
    const cited = new Set<string>();
    for (const question of suggestions) {
      const answer = await assistant.ask({ question });
      if (answer.status !== 'answered') throw new Error(`${question} is ${answer.status}`);
      const documents = new Set(answer.citations.map(({ documentId }) => documentId));
      expect(documents.size).toBe(1);
      for (const id of documents) cited.add(id);
    }
    expect(cited.size).toBe(3);
  });
});
