import { statesForm } from '../../../eval/measures/states-form.js';
import type { Dialog } from './dialog.js';

const prompt = 'Facts the answer must state, one a line, forms separated by " | "; an empty line ends:';

/** Facts with the forms accepted for each; warns of one that the gold paragraphs do not state in any form. */
export async function askFacts(dialog: Dialog, goldTexts: readonly string[]): Promise<string[][]> {
  const lines = await dialog.askLines(prompt, (line) => {
    const forms = splitForms(line);
    if (forms.length === 0 || forms.some((form) => goldTexts.some((text) => statesForm(text, form)))) return;
    dialog.say(`Warning: no gold paragraph states ${forms.map((form) => `"${form}"`).join(' or ')}.`);
  });
  return lines.map(splitForms).filter((forms) => forms.length > 0);
}

function splitForms(line: string): string[] {
  return line
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '');
}
