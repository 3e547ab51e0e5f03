import { extractTerms } from '../language/extract-terms.js';
import { findNames } from '../language/find-names.js';
import { findDanglingWords } from './find-dangling-words.js';

/** Content words up to which a question without what its pronoun stands for says nothing. */
const fewWords = 2;
/** Says what is asked, not of what: "For how many years was he jailed?". */
const askingWords: ReadonlySet<string> = new Set(['many']);

/**
 * The pronoun of a question that stands for something neither the question nor the conversation names, where little
 * else is asked about: "When did it come into force?". Null where the question can be understood.
 */
export function findUnnamed(question: string): string | null {
  const [dangling] = findDanglingWords(question).filter(
    ({ kind }) => kind === 'it' || kind === 'they' || kind === 'he',
  );
  if (dangling === undefined || findNames(question).length > 0) return null;
  const terms = extractTerms(question).filter((term) => !askingWords.has(term));
  return terms.length <= fewWords ? dangling.text : null;
}
