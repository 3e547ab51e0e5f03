import { evaluationQuestionSchema, type EvaluationQuestion } from '../../contracts/evaluation-question.js';
import { badLine } from './bad-line.js';
import type { Dialog } from './dialog.js';

/** An id that the file does not have; an empty line takes the next number. */
export async function askId(dialog: Dialog, existing: readonly EvaluationQuestion[]): Promise<string> {
  const next = nextId(existing);
  return dialog.askUntil(`Id (Enter: ${next}):`, (line) => {
    const id = line === '' ? next : line;
    const parsed = evaluationQuestionSchema.shape.id.safeParse(id);
    if (!parsed.success) throw badLine(`"${id}" cannot be an id.`, 'Use letters, digits, ".", "_" and "-".');
    if (existing.some((question) => question.id === id))
      throw badLine(`The file has a question ${id} already.`);
    return id;
  });
}

/** One more than the highest of q001, q002, …: the number of a question that was taken out is not given again. */
function nextId(existing: readonly EvaluationQuestion[]): string {
  const numbers = existing.map(({ id }) => Number(/^q(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return `q${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
