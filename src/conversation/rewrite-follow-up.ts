import type { ChatModel, Prompt, TokenUse } from '../contracts/chat-model.js';
import type { Turn } from '../contracts/conversation.js';

interface RewriteFollowUpOptions {
  model: ChatModel;
  prompt: Prompt;
  question: string;
  /** Oldest first. */
  turns: readonly Turn[];
  signal?: AbortSignal | undefined;
}

/** Turns a follow-up is read against; what is further back seldom matters, and costs tokens. */
const turnsShown = 4;
const longestAnswer = 600;
const maximumTokens = 200;
const schema = {
  name: 'question',
  schema: {
    type: 'object',
    properties: { question: { type: 'string', maxLength: 500 } },
    required: ['question'],
    additionalProperties: false,
  },
};

/**
 * A follow-up rewritten by a model so that it stands alone, unchecked; null where the model leaves it as it is, and where
 * there is no conversation to follow.
 * @throws ModelFailure; AppError cancelled.
 */
export async function rewriteFollowUp({
  model,
  prompt,
  question,
  turns,
  signal,
}: RewriteFollowUpOptions): Promise<{ text: string; tokens: TokenUse | null } | null> {
  if (turns.length === 0) return null;
  const conversation = turns.slice(-turnsShown).map(describeTurn).join('\n');
  const messages = await prompt.fill({ conversation, question: cleanLine(question) });
  const reply = model.stream({ messages, maximumTokens, schema, signal });
  let raw = '';
  for (;;) {
    const { done, value } = await reply.next();
    if (done !== true) {
      raw += value;
      continue;
    }
    const text = readQuestion(raw);
    return text === '' || isSame(text, question) ? null : { text, tokens: value.tokens };
  }
}

function describeTurn({ standaloneQuestion, answerText }: Turn): string {
  const answer = cleanLine(answerText);
  const shown = answer.length <= longestAnswer ? answer : `${answer.slice(0, longestAnswer)} …`;
  return `asked: ${cleanLine(standaloneQuestion)}\nanswered: ${shown}`;
}

/** On one line and without angle brackets, so that it cannot look like another turn or close the conversation. */
function cleanLine(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim();
}

/** The question of a reply: the property of that name, else the last line that says something. */
function readQuestion(raw: string): string {
  const reply = raw.replace(/^[^]*<\/think>/u, '');
  const quoted = /["']?question["']?\s*:\s*("(?:[^"\\]|\\.)*")/iu.exec(reply)?.[1];
  if (quoted !== undefined) return cleanLine(unquote(quoted));
  const lines = reply.split('\n').filter((line) => /\p{L}/u.test(line) && !/^\s*(?:```|[{}])/u.test(line));
  const last = lines.at(-1) ?? '';
  const bare = last.trim().replace(/^\W*(?:standalone |rewritten )?question\W*:[\s*]*/iu, '');
  return cleanLine(bare.replace(/^["'“*]+|["'”*]+$/gu, ''));
}

function unquote(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1).replace(/\\(.)/gu, '$1');
  }
}

function isSame(one: string, other: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(one) === bare(other);
}
