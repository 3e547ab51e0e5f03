import { describe, expect, it } from 'vitest';
import type { ChatTurn } from '../../../src/web/chat/chat-state.js';
import { SpokenTurns } from '../../../src/web/chat/spoken-turns.js';
import { makeAnswer, makeDeclined, makeSentence } from './make-answer.js';

function asking(texts: string[], withdrawn: string | null = null): ChatTurn {
  const sentences = texts.map((text) => makeSentence({ text }));
  const received = {
    standaloneQuestion: null,
    rewrites: [],
    evidence: null,
    sentences,
    citations: [],
    withdrawn,
  };
  return { key: 'asked-1', question: 'What rose?', state: 'asking', received };
}

const answered: ChatTurn = {
  key: 'asked-1',
  question: 'What rose?',
  state: 'answered',
  answer: makeAnswer({ sentences: [makeSentence(), makeSentence({ text: 'It fell.' })] }),
};

describe('SpokenTurns', () => {
  it('says every sentence once, whichever views came between, then how it was checked', () => {
    const spoken = new SpokenTurns();
    expect(spoken.next(asking([]))).toEqual([]);
    expect(spoken.next(asking(['Crime rose.']))).toEqual(['Crime rose.']);
    expect(spoken.next(asking(['Crime rose.']))).toEqual([]);
    expect(spoken.next(answered)).toEqual(['It fell.', 'Checked 2 of 2 sentences · 1 document · 0.02 s']);
    expect(spoken.next(answered)).toEqual([]);
  });

  it('says once that what was said is withdrawn and why, and then all of what follows', () => {
    const spoken = new SpokenTurns();
    spoken.next(asking(['Crime rose.', 'It doubled.']));
    const withdrawn = 'What was shown so far is withdrawn. The model failed.';
    expect(spoken.next(asking([], 'The model failed.'))).toEqual([withdrawn]);
    expect(spoken.next(asking(['Crime rose.'], 'The model failed.'))).toEqual(['Crime rose.']);
    expect(spoken.next(answered)).toEqual(['It fell.', 'Checked 2 of 2 sentences · 1 document · 0.02 s']);
  });

  it('says it too where the answer that follows came in the same moment', () => {
    const spoken = new SpokenTurns();
    spoken.next(asking(['It doubled.']));
    const notices = [{ code: 'model-failed', text: 'The model failed.' }];
    expect(spoken.next({ ...answered, answer: { ...answered.answer, notices } })).toEqual([
      'What was shown so far is withdrawn. The model failed.',
      'Crime rose.',
      'It fell.',
      'Checked 2 of 2 sentences · 1 document · 0.02 s',
    ]);
  });

  it('says the message of a declined answer, and nothing of one that was there before', () => {
    const declined: ChatTurn = { ...answered, answer: makeDeclined() };
    const spoken = new SpokenTurns();
    expect(spoken.next(declined)).toEqual([]);
    spoken.next(asking([]));
    expect(spoken.next(declined)).toEqual(['The corpus does not mention Mars.']);
  });
});
