import { describe, expect, it } from 'vitest';
import { forbiddenStated } from '../../../eval/measures/forbidden-stated.js';
import { listForbiddenStated } from '../../../eval/measures/list-forbidden-stated.js';

const question = {
  question: 'What did Italy say?',
  turns: ['And Kenya?'],
  forbidden: ['Italy', 'Kenya', '12'],
};

describe('forbiddenStated', () => {
  it('is 1 where anything forbidden is stated, else 0', () => {
    const stating = { status: 'answered', text: 'Italy agreed in 2012. [1]' } as const;
    expect(forbiddenStated(question, stating)).toBe(1);
    expect(listForbiddenStated(question, stating)).toEqual(['Italy']);
    const clean = { status: 'answered', text: 'Norway agreed in 2012. [12]' } as const;
    expect(forbiddenStated(question, clean)).toBe(0);
    expect(listForbiddenStated(question, clean)).toEqual([]);
  });

  it("does not count the question's own words in the message of a declined answer, and counts others", () => {
    const declined = {
      status: 'declined',
      text: 'Italy and Kenya are not mentioned; 12 others are.',
    } as const;
    expect(listForbiddenStated(question, declined)).toEqual(['12']);
    expect(forbiddenStated({ ...question, forbidden: ['Italy', 'Kenya'] }, declined)).toBe(0);
  });

  it('is null where the question forbids nothing', () => {
    expect(forbiddenStated({ ...question, forbidden: [] }, { status: 'answered', text: 'Italy' })).toBeNull();
  });
});
