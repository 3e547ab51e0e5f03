import type { System } from '../contracts/system.js';
import { changeCitations } from './change-answer.js';

/** Control: the first word of three letters or more in every quote changed into another. */
export function changeQuotes(system: System): System {
  return changeCitations(system, (citation) => {
    const quote = citation.quote.replace(/\p{L}{3,}/u, (word) => (word === 'some' ? 'all' : 'some'));
    return Promise.resolve({ ...citation, quote });
  });
}
