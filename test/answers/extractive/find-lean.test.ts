import { describe, expect, it } from 'vitest';
import { findLean } from '../../../src/answers/extractive/find-lean.js';

describe('findLean', () => {
  it.each([
    ['He called for a new treaty.', 'speaker'],
    ['The task was shared, he said, by all.', 'speaker'],
    ['Such measures had failed.', 'antecedent'],
    ['Others, however, disagreed.', 'antecedent'],
    ['In that regard, the tool was useful.', 'antecedent'],
    ['They also benefit from ransom.', 'antecedent'],
    ['It also covers serious crime.', 'antecedent'],
    ['Those donors may receive a payment.', 'antecedent'],
    ['However, the funds were never found.', 'antecedent'],
    ['Ministers said that such a tool would help.', 'antecedent'],
    ['Harm is higher in those countries than elsewhere.', 'antecedent'],
    ['Egypt noted that those figures had fallen.', 'antecedent'],
    ['Egypt said those measures showed that it worked.', 'antecedent'],
  ] as const)('says that “%s” leans on its %s', (sentence, lean) => {
    expect(findLean(sentence)).toBe(lean);
  });

  it.each([
    'It was noted that piracy was increasing.',
    'There have been at least 40 attacks since 2016.',
    'It is essential to strengthen cooperation.',
    'Crimes such as piracy are rising.',
    'States that fish protect those who fish.',
    'Several types of crime are committed at sea, and these crimes are rising.',
    'The Council condemned the destruction of heritage.',
    'Harm is higher in those countries from which wildlife products originate.',
    'Support went to those persons who had lost their homes.',
  ])('lets “%s” stand alone', (sentence) => {
    expect(findLean(sentence)).toBe('none');
  });
});
