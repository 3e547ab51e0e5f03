import type { System } from '../contracts/system.js';
import { changeAnswers } from './change-answer.js';
import { commonFields } from './common-fields.js';

/** Control: whatever is asked, the corpus is said not to hold it. */
export function alwaysDecline(system: System): System {
  return changeAnswers(system, (answer) => ({
    ...commonFields(answer),
    status: 'declined',
    reason: 'not-in-corpus',
    message: 'The corpus does not say.',
    missing: [answer.question],
    nearest: [],
  }));
}
