import type { Rewrite } from '../contracts/answer.js';
import type { Turn } from '../contracts/conversation.js';
import { nameTheOne } from './name-the-one.js';
import { readContext, type ConversationContext } from './read-context.js';
import { resolveBareItem } from './resolve-bare-item.js';
import { resolveCorrection } from './resolve-correction.js';
import { resolveDanglingWords } from './resolve-dangling-words.js';
import { resolveEllipsis } from './resolve-ellipsis.js';
import { resolveTopicless } from './resolve-topicless.js';
import { resolveIncomplete } from './resolve-incomplete.js';
import { resolveNeighbour } from './resolve-neighbour.js';
import { resolveShortQuestion } from './resolve-short-question.js';
import { resolveSummaryRequest } from './resolve-summary-request.js';
import type { Rewriting } from './rewriting.js';

/** In order of precedence; the first that applies is the one. */
const rules: readonly ((question: string, context: ConversationContext) => Rewriting | null)[] = [
  resolveCorrection,
  resolveBareItem,
  resolveNeighbour,
  resolveShortQuestion,
  resolveSummaryRequest,
  resolveEllipsisWithPronouns,
  resolveDanglingAndIncomplete,
  resolveTopicless,
];

/** "What about its members?": the pronoun first, then the ellipsis. */
function resolveEllipsisWithPronouns(question: string, context: ConversationContext): Rewriting | null {
  // "What about migrants there?": the question before says where.
  const asked = question.replace(/\s+there(?=[?.!\s]*$)/iu, '');
  const pointed = /^(?:and |but )?(?:what|how) about\b/iu.test(asked)
    ? resolveDanglingWords(asked, context)
    : null;
  const resolved = resolveEllipsis(pointed?.text ?? asked, context);
  if (resolved === null || pointed === null) return resolved;
  return { text: resolved.text, why: `${pointed.why}; ${resolved.why}` };
}

/** "What reasons did he give?": the pronoun, then what the question still leaves out. */
function resolveDanglingAndIncomplete(question: string, context: ConversationContext): Rewriting | null {
  const pointed = resolveDanglingWords(question, context);
  const completed = resolveIncomplete(pointed?.text ?? question, context);
  if (pointed === null || completed === null) return pointed ?? completed;
  return { text: completed.text, why: `${pointed.why}; ${completed.why}` };
}

function tidy(text: string): string {
  const folded = text
    .replace(/\s+/gu, ' ')
    .replace(/\s+([?.,])/gu, '$1')
    .trim();
  return folded.charAt(0).toUpperCase() + folded.slice(1);
}

/**
 * The question with what a follow-up leaves out put back from the turns before. A first question, and one that can be
 * understood alone, comes back as it was, without rewrites. By rule: nothing is taken from outside the conversation.
 */
export function makeStandaloneQuestion({ question, turns }: { question: string; turns: readonly Turn[] }): {
  standaloneQuestion: string;
  rewrites: Rewrite[];
} {
  const context = readContext(turns);
  if (context === null) return { standaloneQuestion: question, rewrites: [] };
  const asked = nameTheOne(question, context);
  for (const resolve of rules) {
    const rewriting = resolve(asked, context);
    if (rewriting === null) continue;
    const text = tidy(rewriting.text);
    if (text === question) break;
    return { standaloneQuestion: text, rewrites: [{ by: 'rule', text, why: rewriting.why, used: true }] };
  }
  if (asked === question) return { standaloneQuestion: question, rewrites: [] };
  const why = '“one” is taken for what was named before';
  return { standaloneQuestion: asked, rewrites: [{ by: 'rule', text: asked, why, used: true }] };
}
