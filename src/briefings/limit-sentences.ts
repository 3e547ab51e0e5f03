import type { TopicSentence } from '../contracts/topic-passage.js';

/** Most sentences of one document in one section; items of lists are not counted, since lists are given whole. */
const mostOfDocument = 8;
/** The same where many documents speak, and how many sentences a section then has between them. */
const leastOfDocument = 3;
const mostOfSection = 24;

/** The sentences of one of so many documents that a section gives, and the locators of those it leaves out. */
export function limitSentences(
  sentences: readonly TopicSentence[],
  documents: number,
): { given: TopicSentence[]; leftOut: TopicSentence[] } {
  const most = Math.max(leastOfDocument, Math.min(mostOfDocument, Math.floor(mostOfSection / documents)));
  const counted = sentences.filter(({ paragraph }) => paragraph.kind !== 'item');
  const best = [...counted].sort((left, right) => right.relevance - left.relevance).slice(0, most);
  const kept = new Set<TopicSentence>(best);
  return {
    given: sentences.filter((sentence) => kept.has(sentence) || sentence.paragraph.kind === 'item'),
    leftOut: counted.filter((sentence) => !kept.has(sentence)),
  };
}
