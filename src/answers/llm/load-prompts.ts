import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChatMessage, Prompt } from '../../contracts/chat-model.js';
import { AppError } from '../../contracts/errors.js';
import { parsePrompt } from './parse-prompt.js';

/** The prompts the program asks with. */
export interface Prompts {
  /** A question and passages to an answer. */
  answer: Prompt;
  /** Sentences that failed their check to better ones. */
  repair: Prompt;
  /** A follow-up to a question that stands alone. */
  standalone: Prompt;
}

/** Variables that the program fills into each prompt; the file must name the same. */
const variables = {
  answer: ['passages', 'question'],
  repair: ['passages', 'question', 'sentences'],
  standalone: ['conversation', 'question'],
} as const;

/**
 * Reads the prompts of a folder and checks that each uses exactly the variables it names and the program fills in.
 * @throws AppError invalid-input, naming the file and what is wrong with it.
 */
export async function loadPrompts(folder: string): Promise<Prompts> {
  const [answer, repair, standalone] = await Promise.all([
    loadPrompt(folder, 'answer'),
    loadPrompt(folder, 'repair'),
    loadPrompt(folder, 'standalone'),
  ]);
  return { answer, repair, standalone };
}

async function loadPrompt(folder: string, name: keyof typeof variables): Promise<Prompt> {
  const file = join(folder, `${name}.md`);
  let source: string;
  try {
    source = await readFile(file, 'utf8');
  } catch (cause) {
    throw badPrompt(file, 'cannot be read', cause);
  }
  const parsed = parsePrompt(source);
  if (typeof parsed === 'string') throw badPrompt(file, parsed);
  if (parsed.name !== name) throw badPrompt(file, `is named ${parsed.name} inside`);
  const known: readonly string[] = variables[name];
  const wrong = [
    ...known.filter((one) => !parsed.variables.includes(one)),
    ...parsed.variables.filter((one) => !known.includes(one)),
  ];
  if (wrong.length > 0) throw badPrompt(file, `should have the variables ${known.join(', ')}`);
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 12);
  return { name, version: parsed.version, hash, fill: await makeFill(parsed.messages, { name, known }) };
}

/** Mustache leaves the braces of JSON alone, in the prompt as in what is filled in. */
async function makeFill(
  messages: readonly ChatMessage[],
  { name, known }: { name: string; known: readonly string[] },
): Promise<Prompt['fill']> {
  const { ChatPromptTemplate } = await import('@langchain/core/prompts');
  const template = ChatPromptTemplate.fromMessages(
    messages.map(({ role, text }) => [role, text]),
    { templateFormat: 'mustache' },
  );
  return async (values) => {
    const given = Object.keys(values).sort();
    if (given.join() !== [...known].sort().join()) {
      throw new AppError({
        step: 'answers',
        kind: 'internal',
        message: `The prompt ${name} takes ${known.join(', ')}, not ${given.join(', ')}.`,
      });
    }
    const filled = await template.formatMessages({ ...values });
    return filled.map((message, at) => ({ role: messages[at]?.role ?? 'user', text: message.text }));
  };
}

function badPrompt(file: string, fault: string, cause?: unknown): AppError {
  return new AppError({
    step: 'answers',
    kind: 'invalid-input',
    message: `The prompt ${file} ${fault}.`,
    remedy: 'Restore prompts/ from the repository.',
    cause,
  });
}
