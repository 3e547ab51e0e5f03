import type { ToldTurn } from '../contracts/assistant.js';
import type { Turn } from '../contracts/conversation.js';
import type { IndexReader } from '../contracts/search-index.js';
import { makeStandaloneQuestion } from '../conversation/make-standalone.js';

/** Turns looked at, the most recent; a follow-up reaches back less far. */
const mostTurns = 12;
/** Paragraphs looked up of one turn. */
const mostParagraphs = 100;

interface TurnContext {
  index: Pick<IndexReader, 'paragraphs'>;
  today: () => Date;
}

/**
 * Turns of a conversation of ours made of those that a caller tells of. What an answer cited is looked up, and what the
 * index does not have is left out; an answer that cited nothing then counts as declined, since what it says is not known
 * to come from the documents. A question that the caller does not tell as it was understood is completed by rule.
 */
export async function readToldTurns(
  told: readonly ToldTurn[],
  { index, today }: TurnContext,
): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (const { question, standaloneQuestion, answerText, paragraphIds } of told.slice(-mostTurns)) {
    const ids = [...new Set(paragraphIds)].slice(0, mostParagraphs);
    const paragraphs = ids.length === 0 ? [] : await index.paragraphs(ids);
    turns.push({
      question,
      standaloneQuestion:
        standaloneQuestion ?? makeStandaloneQuestion({ question, turns }).standaloneQuestion,
      answerId: '',
      status: paragraphs.length === 0 ? 'declined' : 'answered',
      answerText,
      documentIds: [...new Set(paragraphs.map((paragraph) => paragraph.documentId))],
      paragraphIds: paragraphs.map((paragraph) => paragraph.id),
      at: today().toISOString(),
    });
  }
  return turns;
}
