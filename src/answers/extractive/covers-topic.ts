import { extractStems, stemWord } from '../../language/extract-terms.js';
import { findNames } from '../../language/find-names.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { readParagraph } from './read-features.js';

/** Nearness at which a sentence is on the topic, whatever its words are. */
const nearCosine = 0.65;
/** Words for those who speak and what they do, which are not the topic. */
const ofSpeaking = new Set(
  (
    'representative delegate delegation speaker observer minister ambassador government country state position view opinion stance call want put forward ' +
    'ask demand propose suggest recommend recommendation proposal argue claim urge stress emphasize support oppose raise add congress conference meeting debate session'
  )
    .split(' ')
    .map(stemWord),
);

/**
 * Whether what somebody said is on the topic that the question asks about: its paragraph has a word of the topic, or the
 * sentence is near to the question. Words that the corpus does not have at all may be paraphrased and are not asked
 * for; those it has elsewhere, and not here, tell that he spoke of something else.
 */
export function coversTopic(context: AnswerContext, candidate: Candidate): boolean {
  if (candidate.cosine >= nearCosine) return true;
  const stems = listTopicStems(context);
  const said = readParagraph(candidate.hit.paragraph).stems;
  return stems.length === 0 || stems.some((stem) => said.has(stem));
}

function listTopicStems({ question, terms }: AnswerContext): string[] {
  const named = new Set(findNames(question).flatMap((name) => extractStems(name.text)));
  return terms.terms
    .filter(({ stem, known }) => known && !named.has(stem) && !ofSpeaking.has(stem))
    .map(({ stem }) => stem);
}
