import type { Answer } from '../../../src/contracts/answer.js';
import type { Asking, System } from '../../../eval/contracts/system.js';

/** What a control was asked, of all that it hands on. */
export const asking: Asking = { question: 'What follows?', turns: ['What comes first?'] };

/** A system that gives this answer to `asking`, and to nothing else. */
export function answering(answer: Answer): System {
  return {
    ask: (asked) =>
      asked === asking ? Promise.resolve(answer) : Promise.reject(new Error('asked something else')),
  };
}
