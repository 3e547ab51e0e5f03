import type { Assistant } from '../../contracts/assistant.js';
import type { GoldParagraph } from '../../contracts/evaluation-question.js';
import { badLine } from './bad-line.js';
import type { Dialog } from './dialog.js';
import { parseGoldChoice, type GoldChoice } from './parse-gold-choice.js';
import { ShownParagraphs } from './shown-paragraphs.js';

interface ChooseGoldOptions {
  dialog: Dialog;
  assistant: Pick<Assistant, 'search' | 'paragraph'>;
  /** The question, standing alone. */
  query: string;
}

/** The paragraphs that answer a question, at least one of them essential, and their texts. */
export interface ChosenGold {
  gold: GoldParagraph[];
  texts: string[];
}

const explanation = [
  'Which paragraphs answer it? 1 3 are needed both; 1/4 say the same, either is enough; ~2 merely bears on it. A paragraph id may stand for a number.',
  'o 2 opens a paragraph whole; s and words search again; - means that the corpus has no answer.',
];

/** Shows hits until the gold paragraphs are named; null when there are none, so that the question must be declined. */
export async function chooseGold({
  dialog,
  assistant,
  query,
}: ChooseGoldOptions): Promise<ChosenGold | null> {
  const shown = new ShownParagraphs(dialog, assistant);
  await shown.search(query);
  for (const line of explanation) dialog.say(line);
  for (;;) {
    const step = await dialog.askUntil('Gold paragraphs:', (line) => takeLine(line, shown));
    if (step !== 'again') return step;
  }
}

async function takeLine(line: string, shown: ShownParagraphs): Promise<ChosenGold | null | 'again'> {
  if (line === '') throw badLine('Nothing was typed.', 'Where the corpus has no answer, type -');
  if (line === '-') return null;
  const [, command, words] = /^([so])\s+(.*)$/i.exec(line) ?? [];
  if (command === undefined || words === undefined) return resolveChoices(parseGoldChoice(line), shown);
  await (command.toLowerCase() === 's' ? shown.search(words) : shown.open(words));
  return 'again';
}

async function resolveChoices(choices: readonly GoldChoice[], shown: ShownParagraphs): Promise<ChosenGold> {
  const chosen: ChosenGold = { gold: [], texts: [] };
  let groups = 0;
  for (const { references, essential } of choices) {
    const anyOf = references.length > 1 ? nameGroup((groups += 1)) : null;
    for (const reference of references) {
      const { paragraph } = await shown.find(reference);
      if (chosen.gold.some((gold) => gold.paragraph === paragraph.id))
        throw badLine(`${paragraph.id} stands there twice.`);
      const grade = essential ? (2 as const) : (1 as const);
      chosen.gold.push({ paragraph: paragraph.id, grade, essential, ...(anyOf !== null && { anyOf }) });
      chosen.texts.push(paragraph.text);
    }
  }
  return chosen;
}

/** Groups are called a, b, … z, then group 27 and so on. */
function nameGroup(number: number): string {
  return 'abcdefghijklmnopqrstuvwxyz'[number - 1] ?? `group ${number}`;
}
