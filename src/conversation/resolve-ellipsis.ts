import { findDates } from '../language/find-dates.js';
import { findLocators } from '../language/find-locators.js';
import { findNames } from '../language/find-names.js';
import { findSourcePhrases } from '../language/find-source-phrases.js';
import { resolveOther } from './resolve-other.js';
import type { ConversationContext } from './read-context.js';
import type { Rewriting } from './rewriting.js';
import { substituteSlot } from './substitute-slot.js';

const lead =
  /^(?:(?:ok(?:ay)?|so|well|then)[,.]?\s+)*(?:and\s+|but\s+|or\s+)?(?:(?:then\s+)?(?:what|how)\s+about|same (?:question )?(?:for|about|with)|the same (?:for|about)|now)\s+(?<phrase>.+)$/isu;
const conjunction =
  /^(?:(?:ok(?:ay)?|so|well|then)[,.]?\s+)*(?:and|but|or)[,]?\s+(?:then\s+|also\s+|now\s+)?(?<phrase>.+)$/isu;
const finite =
  /\b(?:is|are|was|were|am|be|been|do|does|did|has|have|had|can|could|should|would|will|must|may|might|say|said|says|what|who|whom|whose|when|where|why|how|which|list|tell|give|show|name|explain|describe|summari[sz]e|compare|define|find|let|thanks|thank|yes|no|please|i|you|we|agree|agreed|speak|spoke)\b/iu;
const clauseAfterComma = /,\s+(?:did|does|do|is|are|was|were|has|have|can|should|what|who|why|how)\b/iu;
const relativeTime = /^(?:earlier|before|previously|later|afterwards|since(?: then)?|now|today|recently)$/iu;
const longestFragment = 10;

/** A phrase that is no sentence: "Japan", "in 2012", "the European Union". */
function isFragment(phrase: string): boolean {
  return !finite.test(phrase) && phrase.split(/\s+/u).length <= longestFragment;
}

/** Whether a phrase alone, without "and" or a question mark, is a slot and not a search of its own. */
function isWholeSlot(phrase: string): boolean {
  const bare = phrase.replace(/^(?:at|in|for|by|on|the|an?)\s+/iu, '');
  const [name] = findNames(bare);
  const [date] = findDates(bare);
  const [source] = findSourcePhrases(phrase);
  return (
    (name?.text === bare && (name.kind === 'country' || name.kind === 'group')) ||
    date?.text === bare ||
    source?.text === phrase ||
    findLocators(bare)[0]?.text === bare
  );
}

/** "And the others?": whoever else spoke on the topic. */
function resolveOthers(phrase: string, { topic }: ConversationContext): string | null {
  const others =
    /^(?:the |any )?others?(?: (?:countries|delegates|delegations|speakers|states|groups))?$/iu.test(phrase);
  return others && topic !== null ? `What did other speakers say about ${topic}?` : null;
}

/** "And in 2012?", "What about Japan?", "The European Union?": the question before, with that in it. */
export function resolveEllipsis(question: string, context: ConversationContext): Rewriting | null {
  const trimmed = question.trim();
  const text = trimmed.replace(/[?.!\s]+$/u, '');
  const asked = lead.exec(text)?.groups?.['phrase'];
  const joined = conjunction.exec(text)?.groups?.['phrase'];
  const candidate = asked ?? (joined !== undefined && isFragment(joined) ? joined : undefined);
  const alone = isFragment(text) && (trimmed.endsWith('?') || isWholeSlot(text)) ? text : undefined;
  const phrase = (candidate ?? alone)
    ?.replace(/,?\s+(?:instead|then|too|as well|please|there)$/iu, '')
    .trim();
  if (phrase === undefined || phrase === '' || clauseAfterComma.test(phrase)) return null;
  const others = resolveOthers(phrase, context);
  if (others !== null)
    return {
      text: others,
      why: `“${trimmed}” is taken as asked about ${context.topic ?? 'the question before'}`,
    };
  // "And earlier?": a time, but none that can be put in the place of another.
  if (context.topic !== null && relativeTime.test(phrase)) {
    const text = `What was said about ${context.topic} ${phrase.toLowerCase()}?`;
    return { text, why: `“${trimmed}” is taken as asked about ${context.topic}` };
  }
  const other = resolveOther(phrase, context);
  const substituted = substituteSlot(other ?? phrase, context);
  if (substituted === null) return null;
  return {
    text: substituted,
    why: `“${trimmed}” is taken as the question before, asked of ${(other ?? phrase).replace(/^(?:in|at|of|by|from|during|on)\s+/iu, '')}`,
  };
}
