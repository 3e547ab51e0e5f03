import { findSameQuestion } from '../../../eval/sets/find-same-question.js';
import { maximumQuestionLength } from '../../contracts/assistant.js';
import type { EvaluationQuestion } from '../../contracts/evaluation-question.js';
import { badLine } from './bad-line.js';
import type { Dialog } from './dialog.js';

/** How a question is asked. */
export interface Wording {
  question: string;
  turns: string[];
  standalone?: string;
}

interface AskWordingOptions {
  dialog: Dialog;
  /** A draft to finish; an empty line keeps its wording, and its turns stay. */
  draft?: EvaluationQuestion | undefined;
  /** What the file holds already. */
  existing: readonly EvaluationQuestion[];
}

/** Asks for the question, the turns before it, and a wording that stands alone where there are turns. */
export async function askWording({ dialog, draft, existing }: AskWordingOptions): Promise<Wording> {
  for (;;) {
    const question = await askText(dialog, 'Question', draft?.question);
    const turns =
      draft?.turns ??
      (await dialog.askLines(
        'Questions asked before it in the conversation, one a line; an empty line ends:',
      ));
    const same = findSameQuestion(existing, { question, turns });
    if (same !== undefined) {
      dialog.say(`Question ${same.id} of the file asks the same. Ask another.`);
      continue;
    }
    if (turns.length === 0) return { question, turns };
    const standalone = await askText(dialog, 'The question so that it stands alone', draft?.standalone);
    return { question, turns, standalone };
  }
}

async function askText(dialog: Dialog, name: string, kept: string | undefined): Promise<string> {
  if (kept !== undefined) dialog.say(`${name}: ${kept}`);
  const prompt = kept === undefined ? `${name}:` : `${name} (Enter keeps it):`;
  return dialog.askUntil(prompt, (line) => {
    const text = line === '' ? (kept ?? '') : line;
    if (text === '') throw badLine('A question is needed.');
    if (text.length > maximumQuestionLength)
      throw badLine(`It has ${text.length} characters; at most ${maximumQuestionLength} can be asked.`);
    return text;
  });
}
