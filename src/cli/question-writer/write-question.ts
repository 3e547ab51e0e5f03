import type { Assistant } from '../../contracts/assistant.js';
import { evaluationQuestionSchema, type EvaluationQuestion } from '../../contracts/evaluation-question.js';
import { askFacts } from './ask-facts.js';
import { askId } from './ask-id.js';
import { askKind } from './ask-kind.js';
import { askReasons } from './ask-reasons.js';
import { askWording } from './ask-wording.js';
import { chooseGold, type ChosenGold } from './choose-gold.js';
import type { Dialog } from './dialog.js';
import { guessKind } from './guess-kind.js';

interface WriteQuestionOptions {
  dialog: Dialog;
  assistant: Pick<Assistant, 'search' | 'paragraph'>;
  /** What the file holds already. */
  existing: readonly EvaluationQuestion[];
  /** Who writes it and from what. */
  source: string;
  /** A draft to finish. */
  draft?: EvaluationQuestion | undefined;
}

/**
 * Asks for a question and all that belongs to it: wording, gold paragraphs, kind, facts, what must not be stated, id.
 * Writes nothing. @throws AppError invalid-input when the input ends before, cancelled, and whatever a search throws.
 */
export async function writeQuestion(options: WriteQuestionOptions): Promise<EvaluationQuestion> {
  const { dialog, assistant, existing, source, draft } = options;
  const wording = await askWording({ dialog, draft, existing });
  const query = wording.standalone ?? wording.question;
  const chosen = await chooseGold({ dialog, assistant, query });
  const judged = { ...wording, ...(await judgeAnswerable(dialog, chosen)) };
  const kind = await askKind(dialog, guessKind(judged));
  const facts = chosen === null ? [] : await askFacts(dialog, chosen.texts);
  const forbidden = await dialog.askLines(
    'Names, numbers and claims the answer must not state, one a line; an empty line ends:',
  );
  const id = await askId(dialog, existing);
  const note = draft?.note === undefined ? {} : { note: draft.note };
  return evaluationQuestionSchema.parse({ id, ...judged, kind, facts, forbidden, source, ...note });
}

async function judgeAnswerable(
  dialog: Dialog,
  chosen: ChosenGold | null,
): Promise<Pick<EvaluationQuestion, 'answerable' | 'reasons' | 'gold'>> {
  if (chosen === null) return { answerable: 'unanswerable', reasons: await askReasons(dialog), gold: [] };
  const wholly = await dialog.askLetter('Do they answer the whole question?', ['y', 'n']);
  return { answerable: wholly === 'y' ? 'answerable' : 'partial', reasons: [], gold: chosen.gold };
}
