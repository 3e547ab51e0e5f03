import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/contracts/conversation.js';
import { gateRewrite } from '../../src/conversation/gate-rewrite.js';

const turn: Turn = {
  question: 'What did the meeting say about cybercrime?',
  standaloneQuestion: 'What did the 2012 meeting say about cybercrime?',
  answerId: 'a1',
  status: 'answered',
  answerText:
    'Some speakers noted a need for an international legal instrument on cybercrime. Egypt supported it. See A/CONF.213/9, adopted on 3 May.',
  documentIds: [],
  paragraphIds: [],
  at: '2026-01-01T00:00:00.000Z',
};

function gate(question: string, rewrite: string, byRule = question) {
  return gateRewrite({ question, turns: [turn], rewrite, byRule });
}

describe('gateRewrite', () => {
  it.each([
    ['What about 2019?', 'What did the 2019 meeting say about cybercrime?'],
    ['And drugs?', 'What did the 2012 meeting say about drugs?'],
    ['Who was against it?', 'Which speakers were against an international legal instrument on cybercrime?'],
    [
      'And why did Egypt not reject that?',
      'Why did Egypt not reject an international legal instrument on cybercrime?',
    ],
    ['why?', 'Why did some speakers note a need for an international legal instrument?'],
    ['tell me more', 'Tell me more about the international legal instrument on cybercrime.'],
    ['What does it say?', 'What does A/CONF.213/9 of 3 May say?'],
    ['what did egypt say', 'What did Egypt say about cybercrime?'],
  ])('lets “%s” become “%s”', (question, rewrite) => {
    expect(gate(question, rewrite)).toEqual({
      accepted: true,
      why: 'put so that it stands alone, with words of the conversation only',
    });
  });

  it('lets in what our own rewriting put in', () => {
    const question = 'What did they say?';
    const rewrite = 'What did the African Group say?';
    expect(gate(question, rewrite).accepted).toBe(false);
    expect(gate(question, rewrite, 'What did the African Group say?').accepted).toBe(true);
  });

  it.each([
    ['a name', 'What did they say?', 'What did Chile say about cybercrime?', 'nobody mentioned “Chile”'],
    ['a number', 'What did they say?', 'What did 14 speakers say?', 'nobody mentioned “14”'],
    ['a year', 'What did they say?', 'What did the 2015 meeting say?', 'nobody mentioned “2015”'],
    ['a date', 'What was adopted?', 'What was adopted on 3 June?', 'nobody mentioned “3 June”'],
    ['a symbol', 'What does it say?', 'What does A/CONF.222/4 say?', 'nobody mentioned “A/CONF.222/4”'],
    [
      'a noun',
      'Who was against it?',
      'Who was against the legal instrument on terrorism?',
      'nobody mentioned “terrorism”',
    ],
  ])('refuses %s that nobody mentioned', (_, question, rewrite, fault) => {
    expect(gate(question, rewrite)).toEqual({ accepted: false, why: `not used: ${fault}` });
  });

  it.each([
    ['a name', 'And what did Egypt say?', 'What was said about cybercrime?', 'it leaves out “Egypt”'],
    ['a number', 'What of 2019?', 'What did the meeting say about cybercrime?', 'it leaves out “2019”'],
    ['a negation', 'Why did it not agree?', 'Why did Egypt agree?', 'it leaves out a “not”'],
    [
      'what is asked',
      'And its recommendations?',
      'What did Egypt say about cybercrime?',
      'it asks something else',
    ],
  ])('refuses to lose %s', (_, question, rewrite, fault) => {
    expect(gate(question, rewrite)).toEqual({ accepted: false, why: `not used: ${fault}` });
  });

  it.each([
    ['a negation that was not asked', 'Why did it agree?', 'Why did Egypt not agree?', 'it puts in a “not”'],
    ['an answer', 'And Egypt?', 'Egypt supported an international legal instrument.', 'it does not ask'],
    [
      'two questions',
      'And Egypt?',
      'What did Egypt say about cybercrime? Why?',
      'it is more than one question',
    ],
    ['nothing', 'And Egypt?', ' ? ', 'it is empty'],
    [
      'too much',
      'And Egypt?',
      `What did Egypt say about ${'cybercrime and '.repeat(30)}it?`,
      'it is too long',
    ],
  ])('refuses %s', (_, question, rewrite, fault) => {
    expect(gate(question, rewrite)).toEqual({ accepted: false, why: `not used: ${fault}` });
  });
});
