import { arrangePassages } from '../answers/extractive/arrange-passages.js';
import { limitSentences } from '../briefings/limit-sentences.js';
import type { DraftPart } from '../contracts/draft-section.js';
import type { TopicSentence } from '../contracts/topic-passage.js';
import type { AnswerServices } from './answer-services.js';

/** What is said on a section, document by document by date, fit to be read, with a word on what was left out. */
export async function draftSection(
  sentences: readonly TopicSentence[],
  { index }: Pick<AnswerServices, 'index'>,
): Promise<DraftPart[]> {
  const ids = [...new Set(sentences.map(({ document }) => document.id))];
  const parts: DraftPart[] = [];
  for (const id of ids) {
    const { given, leftOut } = limitSentences(
      sentences.filter(({ document }) => document.id === id),
      ids.length,
    );
    const part = await arrangePassages(id, given, index);
    const locators = [...new Set(leftOut.map(({ paragraph }) => paragraph.locator))];
    const note = `${leftOut.length} further ${leftOut.length === 1 ? 'sentence' : 'sentences'} on it not given here: ${locators.join(', ')}.`;
    parts.push(leftOut.length === 0 ? part : { ...part, notes: [...part.notes, note] });
  }
  return parts;
}
