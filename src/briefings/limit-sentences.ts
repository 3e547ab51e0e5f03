import type { TopicSentence } from '../contracts/topic-passage.js';

/** Most sentences of one document in one section; items of lists are not counted, since lists are given whole. */
const mostOfDocument = 16;
/** The same where many documents speak, and how many sentences a section then has between them. */
const leastOfDocument = 3;
const mostOfSection = 36;
/** To leave out no more than this many would save nothing and cost a whole picture. */
const slack = 2;

/** The sentences of one of so many documents that a section gives, and the locators of those it leaves out. */
export function limitSentences(
  sentences: readonly TopicSentence[],
  documents: number,
): { given: TopicSentence[]; leftOut: TopicSentence[] } {
  const most = Math.max(leastOfDocument, Math.min(mostOfDocument, Math.floor(mostOfSection / documents)));
  const counted = sentences.filter(({ paragraph }) => paragraph.kind !== 'item');
  const wanted = counted.length <= most + slack ? counted.length : most;
  const best = [...counted].sort((left, right) => right.relevance - left.relevance).slice(0, wanted);
  const kept = new Set<TopicSentence>(best);
  return {
    given: sentences.filter((sentence) => kept.has(sentence) || sentence.paragraph.kind === 'item'),
    leftOut: counted.filter((sentence) => !kept.has(sentence)),
  };
}
