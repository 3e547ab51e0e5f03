import { expect, it } from 'vitest';
import { mergeDrafts } from '../../../src/answers/extractive/merge-drafts.js';
import type { DraftAnswer, DraftSentence } from '../../../src/contracts/draft-answer.js';

const sentence = (paragraphId: string): DraftSentence => ({
  text: `Text of ${paragraphId}.`,
  quotes: [{ paragraphId, start: 0, end: 10 }],
});
const answered = (...ids: string[]): DraftAnswer => ({
  status: 'answered',
  sentences: ids.map(sentence),
  notices: [],
});
const declined: DraftAnswer = {
  status: 'declined',
  reason: 'not-in-corpus',
  message: 'Not there.',
  missing: ['it'],
  nearest: ['paper#p9'],
  notices: [],
};

it('joins answered parts in the order asked, no sentence twice', () => {
  const merged = mergeDrafts([
    { part: 'One?', draft: answered('paper#p1', 'paper#p2') },
    { part: 'Two?', draft: answered('paper#p2', 'paper#p3') },
  ]);
  expect(merged).toEqual(answered('paper#p1', 'paper#p2', 'paper#p3'));
});

it('is partial and names the part that was not answered', () => {
  const merged = mergeDrafts([
    { part: 'When was it?', draft: answered('paper#p1') },
    { part: 'How many States are parties?', draft: declined },
  ]);
  expect(merged).toEqual({
    status: 'partial',
    sentences: [sentence('paper#p1')],
    missing: ['how many States are parties'],
    nearest: ['paper#p9'],
    notices: [],
  });
});

it('is declined, naming all parts, when none was answered', () => {
  const merged = mergeDrafts([
    { part: 'When?', draft: declined },
    { part: 'Where?', draft: declined },
  ]);
  expect(merged).toEqual({ ...declined, missing: ['when', 'where'] });
});
