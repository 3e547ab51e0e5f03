import type { TopicSentence } from '../contracts/topic-passage.js';

const advising =
  /\b(?:recommend\p{L}*|may wish to|wish to consider|invit(?:e|es|ed)\b|encourag(?:e|es|ed)\b|urg(?:e|es|ed)\b|call(?:s|ed)? (?:up)?on\b|requests?\b|requested\b|decid(?:e|es|ed)\b|should\b)/iu;

/** Whether a sentence is an item of a list whose lead-in recommends, asks or decides. */
export function isRecommendation(
  { paragraph }: Pick<TopicSentence, 'paragraph'>,
  leadIns: ReadonlyMap<string, string>,
): boolean {
  if (paragraph.kind !== 'item' || paragraph.parentId === null) return false;
  const headings = paragraph.headingPath.slice(-2).join(' ');
  return advising.test(leadIns.get(paragraph.parentId) ?? '') || /\brecommendations?\b/iu.test(headings);
}
