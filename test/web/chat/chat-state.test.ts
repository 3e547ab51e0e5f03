import { describe, expect, it } from 'vitest';
import { reduceChat, type ChatAction, type ChatTurn } from '../../../src/web/chat/chat-state.js';
import { HttpProblem } from '../../../src/web/http/http-problem.js';
import { makeAnswer, makeCitation, makeEvidence, makeSentence } from './make-answer.js';

const key = 'turn-1';
const nothing = {
  standaloneQuestion: null,
  rewrites: [],
  evidence: null,
  sentences: [],
  citations: [],
  withdrawn: null,
};

function run(...actions: ChatAction[]): readonly ChatTurn[] {
  return actions.reduce<readonly ChatTurn[]>(reduceChat, []);
}

const asked: ChatAction = { type: 'asked', key, question: 'What rose?' };
const read: ChatAction = {
  type: 'received',
  key,
  event: { event: 'question', data: { standaloneQuestion: 'What rose in 2012?', rewrites: [] } },
};
const found: ChatAction = { type: 'received', key, event: { event: 'evidence', data: [makeEvidence()] } };
const first: ChatAction = {
  type: 'received',
  key,
  event: { event: 'sentence', data: { index: 0, sentence: makeSentence(), citations: [makeCitation()] } },
};
const secondSentence = makeSentence({ text: 'It fell.', citations: [1, 2] });
const second: ChatAction = {
  type: 'received',
  key,
  event: {
    event: 'sentence',
    data: { index: 1, sentence: secondSentence, citations: [makeCitation({ n: 2 })] },
  },
};

describe('reduceChat', () => {
  it('collects question, evidence, sentences and their citations in order', () => {
    expect(run(asked, read, found, first, second)).toEqual([
      {
        key,
        question: 'What rose?',
        state: 'asking',
        received: {
          standaloneQuestion: 'What rose in 2012?',
          rewrites: [],
          evidence: [makeEvidence()],
          sentences: [makeSentence(), secondSentence],
          citations: [makeCitation(), makeCitation({ n: 2 })],
          withdrawn: null,
        },
      },
    ]);
  });

  it('takes back sentences and citations on a reset, and keeps the evidence and the reason', () => {
    const reset: ChatAction = {
      type: 'received',
      key,
      event: { event: 'reset', data: { reason: 'The model failed.' } },
    };
    expect(run(asked, read, found, first, reset)).toEqual([
      {
        key,
        question: 'What rose?',
        state: 'asking',
        received: {
          ...nothing,
          standaloneQuestion: 'What rose in 2012?',
          evidence: [makeEvidence()],
          withdrawn: 'The model failed.',
        },
      },
    ]);
  });

  it('puts the whole answer in place of what was streamed, and lets the end of the stream pass', () => {
    const answer = makeAnswer();
    const whole: ChatAction = { type: 'received', key, event: { event: 'answer', data: answer } };
    expect(run(asked, first, whole, { type: 'ended', key })).toEqual([
      { key, question: 'What rose?', state: 'answered', answer },
    ]);
  });

  it('shows an answer once that was loaded before its stream brought it', () => {
    const answer = makeAnswer();
    const loaded: ChatTurn = { key: answer.id, question: 'What rose?', state: 'answered', answer };
    const asking = run(asked);
    const whole: ChatAction = { type: 'received', key, event: { event: 'answer', data: answer } };
    expect(reduceChat([loaded, ...asking], whole)).toEqual([
      { key, question: 'What rose?', state: 'answered', answer },
    ]);
  });

  it('makes a stream that ends before the answer a failure that keeps what came', () => {
    expect(run(asked, first, { type: 'ended', key })).toEqual([
      {
        key,
        question: 'What rose?',
        state: 'failed',
        received: { ...nothing, sentences: [makeSentence()], citations: [makeCitation()] },
        problem: new HttpProblem({
          title: 'The answer broke off',
          status: 0,
          detail: 'The connection to the server ended before the answer was whole.',
          remedy: 'Ask again; the question is kept.',
        }),
      },
    ]);
  });

  it('shows an error event in the words of the server', () => {
    const data = { type: 'urn:x', title: 'Busy', status: 503, detail: 'Too much at once.', remedy: 'Wait.' };
    expect(run(asked, { type: 'received', key, event: { event: 'error', data } })).toEqual([
      { key, question: 'What rose?', state: 'failed', received: nothing, problem: new HttpProblem(data) },
    ]);
  });

  it('passes over what still comes after a stop', () => {
    const stopped = run(asked, first, { type: 'stopped', key });
    expect(reduceChat(reduceChat(stopped, second), { type: 'ended', key })).toEqual([
      {
        key,
        question: 'What rose?',
        state: 'stopped',
        received: { ...nothing, sentences: [makeSentence()], citations: [makeCitation()] },
      },
    ]);
  });

  it('asks again in the place of the turn that failed, and leaves the others as they are', () => {
    const turns = run(
      asked,
      { type: 'ended', key },
      { type: 'asked', key: 'turn-2', question: 'And then?' },
      asked,
    );
    expect(turns).toEqual([
      { key, question: 'What rose?', state: 'asking', received: nothing },
      { key: 'turn-2', question: 'And then?', state: 'asking', received: nothing },
    ]);
  });
});
