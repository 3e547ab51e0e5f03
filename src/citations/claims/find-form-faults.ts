import nlp from 'compromise/two';
import { z } from 'zod';
import type { CitedPassage, Finding } from '../../contracts/claim-check.js';
import { findWords } from '../../language/find-words.js';

/** Words of a sentence that a half of another must have, one after the other, to be told for a copy. */
const fewestCopied = 4;
/** Words between two halves that may be of neither. */
const wordsBetween = 1;
const joint = /[,;:.()—–]|^(?:and|or|but|while|whereas|although|though|because|since)$/iu;
/** Beginnings that a verb may follow which is taken for a noun: nothing is said of them. */
const fewestWordsOfFragment = 3;
const verbTags = ['PastTense', 'PresentTense', 'Copula', 'Modal', 'Auxiliary', 'Infinitive', 'Imperative'];
const taggedSchema = z.array(z.object({ terms: z.array(z.object({ tags: z.array(z.string()) })) }));

/** What keeps a text from being a statement of its own: it asks, it has no verb, it is glued from halves of two sentences. */
export function findFormFaults(text: string, passages: readonly CitedPassage[]): Finding[] {
  const fault = (why: string): Finding[] => [{ kind: 'content', words: text, why, grave: true }];
  if (/\?[\s”"’')\]]*$/u.test(text)) return fault('It asks and does not state anything.');
  if (lacksVerb(text)) return fault('It has no verb and so states nothing.');
  const spliced = findSplice(text, passages);
  if (spliced === null) return [];
  return fault(`It runs half a sentence of ${spliced[0]} into half a sentence of ${spliced[1]}.`);
}

function lacksVerb(text: string): boolean {
  if (findWords(text).length < fewestWordsOfFragment) return true;
  const tags = taggedSchema
    .parse(nlp(text).json({ terms: { tags: true } }))
    .flatMap(({ terms }) => terms.flatMap((term) => [term.tags]));
  // What a word's ending may be is left to the benefit of the claim.
  const mayBeVerb =
    /(?<![\p{L}-])(?:\p{Ll}{2,}(?:ed|[^s]s)|(?:is|are|was|were|has|have|had|can|may|must|will|made|took|gave|held|set|led|put|rose|fell|grew|saw|began|became|went|came|said|told|found|left|kept|met|sought|brought))(?![\p{L}-])/u;
  if (tags.some((one) => verbTags.some((tag) => one.includes(tag)) && !one.includes('Gerund'))) return false;
  return !mayBeVerb.test(
    text.replace(/(?<=(?:of|the|a|an|and|new|emerging|other|all|these|those)\s)\p{Ll}+s(?!\p{L})/gu, ' '),
  );
}

/** The locators of two sentences of which a text has the first half of one and the end of another, with nothing that joins them. */
function findSplice(text: string, passages: readonly CitedPassage[]): readonly [string, string] | null {
  const words = findWords(text);
  const claim = words.map(({ folded }) => folded);
  const sources = passages.flatMap(({ paragraph, sentences }) =>
    sentences.map((sentence) => ({
      where: paragraph.locator,
      folded: ` ${findWords(sentence.text)
        .map(({ folded }) => folded)
        .join(' ')} `,
    })),
  );
  const has = (folded: string, run: readonly string[]): boolean => folded.includes(` ${run.join(' ')} `);
  const longest = (isFirst: boolean): { length: number; where: string; folded: string } => {
    let best = { length: 0, where: '', folded: '' };
    for (const source of sources) {
      let length = best.length;
      while (
        length < claim.length &&
        has(source.folded, isFirst ? claim.slice(0, length + 1) : claim.slice(claim.length - length - 1))
      )
        length += 1;
      if (length > best.length) best = { ...source, length };
    }
    return best;
  };
  const first = longest(true);
  const second = longest(false);
  if (first.length < fewestCopied || second.length < fewestCopied || first.folded === second.folded)
    return null;
  if (first.length + second.length < claim.length - wordsBetween) return null;
  const from = words[Math.min(first.length, claim.length - second.length) - 1];
  const to = words[Math.max(first.length, claim.length - second.length)];
  if (from === undefined || to === undefined) return null;
  const between = text.slice(from.start, to.end);
  return between.split(/\s+/u).some((part) => joint.test(part)) ? null : [first.where, second.where];
}
