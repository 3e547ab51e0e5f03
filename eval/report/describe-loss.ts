import type { Loss } from '../contracts/run.js';

export interface LossDescription {
  label: string;
  /** In one sentence, for people. */
  meaning: string;
}

const descriptions: Record<Loss, LossDescription> = {
  error: { label: 'Failed', meaning: 'Asking failed with an error.' },
  'not-parsed': {
    label: 'Not in the index',
    meaning: 'A paragraph that the answer needs is not in the index.',
  },
  'wrongly-answered': {
    label: 'Answered, should have declined',
    meaning: 'The corpus does not hold the answer, and one was given.',
  },
  'not-retrieved': {
    label: 'Not found',
    meaning: 'A paragraph that the answer needs was not among those found.',
  },
  'wrongly-declined': {
    label: 'Declined, should have answered',
    meaning: 'The paragraphs were found, and no answer was given.',
  },
  'not-used': {
    label: 'Found, not used',
    meaning: 'A paragraph that the answer needs was found and passed over.',
  },
  'not-cited': {
    label: 'Used, not cited',
    meaning: 'A paragraph that the answer needs was used, and no sentence cites it.',
  },
  'fact-left-out': {
    label: 'Fact left out',
    meaning: 'The right paragraph is cited, and the sentence with the fact is not in the answer.',
  },
  'forbidden-stated': {
    label: 'Forbidden statement',
    meaning: 'The answer says what it must not.',
  },
  'wrong-status': {
    label: 'Wrong status',
    meaning: 'Whole where it should be partial, or partial where it should be whole.',
  },
};

/** Name and meaning of a stage at which wrong answers are lost, for people. */
export function describeLoss(loss: Loss): LossDescription {
  return descriptions[loss];
}
