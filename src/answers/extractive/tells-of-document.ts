import { extractStems, foldText, stemWord } from '../../language/extract-terms.js';
import { findNames } from '../../language/find-names.js';
import { findSymbols } from '../../language/find-symbols.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { readSentence } from './read-features.js';

/** Words for a document and its having words, which every mention of one has. */
const ofDocuments = new Set(
  'document paper report resolution note release press text contain contains hold call make title entitle titled called name issue'
    .split(' ')
    .map(stemWord),
);

/**
 * Whether the evidence tells what is asked of a document that is not in the corpus, only named in it: a sentence with its
 * symbol that has a further word of the question. That a document is mentioned does not tell what stands in it. True
 * where the question names no such document.
 */
export function tellsOfDocument(context: AnswerContext, near: readonly Candidate[]): boolean {
  const held = new Set(
    [...context.documents.values()].flatMap(({ symbol }) => (symbol === null ? [] : [foldText(symbol)])),
  );
  const absent = findSymbols(context.question).filter(
    ({ kind, text }) => kind === 'document' && !held.has(foldText(text)),
  );
  if (absent.length === 0) return true;
  const spent = new Set([
    ...absent.flatMap(({ text }) => extractStems(text)),
    ...findNames(context.question).flatMap(({ text }) => extractStems(text)),
  ]);
  const asked = context.terms.terms
    .map(({ stem }) => stem)
    .filter((stem) => !spent.has(stem) && !ofDocuments.has(stem));
  if (asked.length === 0) return true;
  return near.some(({ sentence }) => {
    const folded = foldText(sentence.text);
    const { stems } = readSentence(sentence);
    return (
      absent.some(({ text }) => folded.includes(foldText(text))) && asked.some((stem) => stems.has(stem))
    );
  });
}
