import { declineReasonSchema, type DeclineReason } from '../../contracts/answer.js';
import { badLine } from './bad-line.js';
import type { Dialog } from './dialog.js';
import { parseName } from './parse-name.js';

/** The reasons for which a question that is not answerable may be declined; at least one. */
export async function askReasons(dialog: Dialog): Promise<DeclineReason[]> {
  const names = declineReasonSchema.options;
  for (const [at, name] of names.entries()) dialog.say(name, `${at + 1}. `);
  return dialog.askUntil('Right reasons to decline it, by number or name:', (line) => {
    const words = line.split(/[\s,]+/).filter((word) => word !== '');
    if (words.length === 0) throw badLine('At least one reason is needed.');
    return [...new Set(words.map((word) => parseName(word, names)))];
  });
}
