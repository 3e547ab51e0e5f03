import { describe, expect, it } from 'vitest';
import type { ChatTurn, ReceivedAnswer } from '../../../src/web/chat/chat-state.js';
import { mergeTurns } from '../../../src/web/chat/merge-turns.js';
import { makeAnswer } from './make-answer.js';

const received: ReceivedAnswer = {
  standaloneQuestion: null,
  rewrites: [],
  evidence: null,
  sentences: [],
  citations: [],
  withdrawn: null,
};

function answered(id: string, key = id): ChatTurn {
  return { key, question: `About ${id}?`, state: 'answered', answer: makeAnswer({ id }) };
}

function open(key: string, state: 'asking' | 'stopped'): ChatTurn {
  return { key, question: 'And now?', state, received };
}

describe('mergeTurns', () => {
  it('keeps a question asked while the turns of an earlier day were on their way', () => {
    const asking = open('asked-1', 'asking');
    expect(mergeTurns([answered('a'), answered('b')], [asking])).toEqual([
      answered('a'),
      answered('b'),
      asking,
    ]);
  });

  it('keeps an answer the list of the server does not hold yet, and its key where it holds it', () => {
    const local = [answered('a', 'asked-1'), answered('b', 'asked-2')];
    expect(mergeTurns([answered('a')], local)).toEqual(local);
  });

  it('leaves a stopped question where it stood among the answers, and adds those of another tab', () => {
    const local = [answered('a'), open('asked-1', 'stopped'), answered('b', 'asked-2')];
    const served = [answered('a'), answered('b'), answered('c')];
    expect(mergeTurns(served, local)).toEqual([...local, answered('c')]);
  });

  it('lets a text the server keeps no more go', () => {
    const old: ChatTurn = {
      key: 'a',
      question: 'Old?',
      state: 'remembered',
      status: 'answered',
      text: 'Yes.',
    };
    expect(mergeTurns([answered('b')], [old, answered('b')])).toEqual([answered('b')]);
  });
});
