import { areRelatedStems } from '../language/are-related-stems.js';
import { extractTerms, stemWord } from '../language/extract-terms.js';
import { measureWordLikeness } from '../language/measure-word-likeness.js';

/** Words that may stand beside those of the question in what is said to be missing: they name the kind of thing. */
const kindsOfThing =
  'a number figure amount total share percentage cost price date year time place location name person country ' +
  'reason cause purpose information detail mention statement position view opinion definition explanation ' +
  'example source document text passage specific exact particular any';
const longestMissing = 160;
/** Likeness from which on one word stands for another, as for synonyms. */
const alike = 0.6;

interface KnownWords {
  /** The standalone question. */
  question: string;
  /** Texts of the evidence. */
  evidence: readonly string[];
}

/**
 * Of what a model says the documents do not hold, that which says no more than was asked: it has words of the question,
 * and every other content word stands in the evidence, is of one meaning with a word of the question, or names a kind of
 * thing. The rest would be words of the model that nothing was checked against.
 */
export function keepAskedWords(missing: readonly string[], { question, evidence }: KnownWords): string[] {
  const asked = extractTerms(question);
  const askedStems = asked.map(stemWord);
  const known = new Set(extractTerms([kindsOfThing, ...evidence].join(' ')).map(stemWord));
  const isAsked = (term: string): boolean => {
    const stem = stemWord(term);
    return askedStems.some((one) => one === stem || areRelatedStems(one, stem));
  };
  const isNear = (term: string): boolean =>
    asked.some((one) => (measureWordLikeness(one, term) ?? 0) >= alike);
  const kept = missing
    .map((text) =>
      text
        .replace(/\s+/gu, ' ')
        .replace(/[.;\s]+$/u, '')
        .trim(),
    )
    .filter((text) => {
      const terms = extractTerms(text);
      return (
        text.length <= longestMissing &&
        terms.some(isAsked) &&
        terms.every((term) => isAsked(term) || known.has(stemWord(term)) || isNear(term))
      );
    });
  return [...new Set(kept)];
}
