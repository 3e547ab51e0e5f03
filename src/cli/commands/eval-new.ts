import { join, resolve } from 'node:path';
import { appendQuestion } from '../../../eval/sets/append-question.js';
import { findSameQuestion } from '../../../eval/sets/find-same-question.js';
import { listQuestions } from '../../../eval/sets/list-questions.js';
import { readDrafts } from '../../../eval/sets/read-drafts.js';
import { parseConfig } from '../../config/parse-config.js';
import type { Assistant } from '../../contracts/assistant.js';
import { AppError } from '../../contracts/errors.js';
import type { EvaluationQuestion } from '../../contracts/evaluation-question.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes } from '../exit-codes.js';
import { Dialog } from '../question-writer/dialog.js';
import { writeQuestion } from '../question-writer/write-question.js';
import { withAssistant } from '../with-assistant.js';

export interface EvalNewOptions {
  /** File the questions are added to; by default own.jsonl in the questions folder of DATA_DIR. */
  questions?: string;
  /** Finish the answers that were marked as wrong, one by one, instead of writing a new question. */
  fromFeedback?: boolean;
  /** The instant as a date. */
  today?: () => Date;
}

/**
 * Writes evaluation questions in a dialog on standard input and adds each to a file once it is finished and confirmed;
 * gives the exit code. @throws AppError invalid-input when the input ends before the question is finished.
 */
export async function runEvalNew(context: CommandContext, options: EvalNewOptions): Promise<number> {
  const config = parseConfig(context.env);
  const folder = join(config.dataFolder, 'questions');
  const file = options.questions === undefined ? join(folder, 'own.jsonl') : resolve(options.questions);
  const feedback = join(folder, 'feedback.jsonl');
  const drafts = options.fromFeedback === true ? findDrafts(context, { feedback, file }) : null;
  if (drafts?.length === 0) {
    context.stdout.write(`No draft is left to finish in ${feedback}.\n`);
    return exitCodes.ok.code;
  }
  const today = (options.today ?? (() => new Date()))().toISOString().slice(0, 10);
  return withAssistant(context, config, async (assistant) => {
    const dialog = new Dialog(context);
    const session: Session = { context, dialog, assistant, file };
    try {
      if (drafts !== null) await finishDrafts(drafts, session);
      else await finishQuestion({ source: `rapporteur eval new, ${today}` }, session);
      return exitCodes.ok.code;
    } catch (error) {
      throw dialog.signal.aborted ? cancelled(error) : error;
    } finally {
      dialog.close();
    }
  });
}

interface Session {
  context: CommandContext;
  dialog: Dialog;
  assistant: Assistant;
  file: string;
}

function findDrafts(
  { stderr }: CommandContext,
  { feedback, file }: { feedback: string; file: string },
): EvaluationQuestion[] {
  const { drafts, unreadable } = readDrafts(feedback, listQuestions(file).questions);
  if (unreadable.length > 0) stderr.write(`not read: ${feedback}, line ${unreadable.join(', ')}\n`);
  return drafts;
}

async function finishDrafts(drafts: readonly EvaluationQuestion[], session: Session): Promise<void> {
  const { dialog, file } = session;
  for (const [at, draft] of drafts.entries()) {
    dialog.say(`Draft ${at + 1} of ${drafts.length}, ${draft.source}: ${draft.question}`);
    for (const turn of draft.turns) dialog.say(turn, '   asked before: ');
    if (draft.note !== undefined) dialog.say(draft.note, '   ');
    const same = findSameQuestion(listQuestions(file).questions, draft);
    if (same !== undefined) {
      dialog.say(`Passed over: question ${same.id} of the file asks the same.`);
      continue;
    }
    const choice = await dialog.askLetter('Finish it: yes, not now, or stop?', ['y', 'n', 'q']);
    if (choice === 'q') return;
    if (choice === 'y') await finishQuestion({ source: `${draft.source} (${draft.id})`, draft }, session);
  }
}

/** Asks for a question, shows the finished line, and adds it to the file when that is confirmed. */
async function finishQuestion(
  begun: { source: string; draft?: EvaluationQuestion },
  { context, dialog, assistant, file }: Session,
): Promise<void> {
  const existing = listQuestions(file).questions;
  const question = await writeQuestion({ dialog, assistant, existing, ...begun });
  context.stdout.write(`${JSON.stringify(question)}\n`);
  if ((await dialog.askLetter(`Add it to ${file}?`, ['y', 'n'])) === 'n') {
    dialog.say('Nothing was written.');
    return;
  }
  appendQuestion(file, question);
  dialog.say(`Written: ${question.id}.`);
}

function cancelled(cause: unknown): AppError {
  if (cause instanceof AppError && cause.kind === 'cancelled') return cause;
  return new AppError({ step: 'evaluation', kind: 'cancelled', message: 'Interrupted.', cause });
}
