import { questionKindSchema, type QuestionKind } from '../../contracts/evaluation-question.js';
import type { Dialog } from './dialog.js';
import { parseName } from './parse-name.js';

/** The kind; an empty line takes the guess. */
export async function askKind(dialog: Dialog, guess: QuestionKind): Promise<QuestionKind> {
  const names = questionKindSchema.options;
  dialog.say(`Kinds: ${names.map((name, at) => `${at + 1} ${name}`).join(', ')}.`);
  return dialog.askUntil(`Kind, by number or name (Enter: ${guess}):`, (line) =>
    line === '' ? guess : parseName(line, names),
  );
}
