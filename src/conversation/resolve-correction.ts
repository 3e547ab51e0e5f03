import type { ConversationContext } from './read-context.js';
import type { Rewriting } from './rewriting.js';
import { substituteSlot } from './substitute-slot.js';

const apology = String.raw`(?:(?:no|nope|sorry|oops|actually|wait|hm+|well|i am sorry|i['’]m sorry|excuse me)[,.!]?\s+)*`;
const meant = new RegExp(
  String.raw`^${apology}(?:but\s+)?i\s+(?:actually\s+)?(?:meant|mean|was asking about|am asking about|was referring to|am referring to|was talking about|am talking about|meant to (?:ask|say))(?:\s+(?:to (?:ask|say)|about))?\s+(?<meant>.+)$`,
  'isu',
);
const notThat = new RegExp(
  String.raw`^${apology}not\s+(?<wrong>[^,]+?)(?:,|\s+but)\s+(?:but\s+)?(?<meant>.+)$`,
  'isu',
);
const denial = /^(?:no|nope|sorry|oops|wrong)[,.!]\s+(?<meant>(?!thanks|thank|i\b).+)$/isu;
const butNot = /^(?<meant>.+?)(?:,\s*|\s+)(?:and\s+)?(?:not|instead of|rather than)\s+(?<wrong>.+)$/isu;
const asksWhole =
  /^(?:what|who|when|where|why|how|which|whose|did|does|do|is|are|was|were|has|have|can|should|list|compare)\b.*\s/iu;

function replaceWrong(previous: string, wrong: string, right: string): string | null {
  const bare = wrong.replace(/^(?:the|an?|in|on|at|about)\s+/iu, '');
  const at = previous.toLowerCase().lastIndexOf(bare.toLowerCase());
  if (at < 0) return null;
  const rightBare = right.replace(/^(?:in|on|at|about)\s+/iu, '');
  const article = /\b(?:the|an?)\s+$/iu.exec(previous.slice(0, at));
  const start = article !== null && /^(?:the|an?)\s/iu.test(rightBare) ? article.index : at;
  return previous.slice(0, start) + rightBare + previous.slice(at + bare.length);
}

/** "No, I meant the 2019 meeting": the question before, put right. */
export function resolveCorrection(question: string, context: ConversationContext): Rewriting | null {
  const text = question.trim().replace(/[?.!\s]+$/u, '');
  const groups = meant.exec(text)?.groups ?? notThat.exec(text)?.groups ?? denial.exec(text)?.groups;
  const whole = groups?.['meant']?.replace(/,?\s*(?:please|pls)$/iu, '');
  if (whole === undefined) return null;
  const why = `“${question.trim()}” is taken as a correction of the question before`;
  const indirect = /^what (?<who>.+?) (?:said|says|thinks|thought) (?<rest>about|on) (?<topic>.+)$/isu.exec(
    whole,
  )?.groups;
  if (indirect !== undefined) {
    return {
      text: `What did ${indirect['who'] ?? ''} say ${indirect['rest'] ?? ''} ${indirect['topic'] ?? ''}?`,
      why,
    };
  }
  if (asksWhole.test(whole)) return { text: `${whole.charAt(0).toUpperCase()}${whole.slice(1)}?`, why };
  const contrast = butNot.exec(whole)?.groups;
  const right = contrast?.['meant'] ?? whole;
  const wrong = contrast?.['wrong'] ?? groups?.['wrong'];
  const year = /^(?:in\s+)?(?:19|20)\d{2}$/u.test(right);
  const replaced = wrong === undefined || year ? null : replaceWrong(context.previous, wrong, right);
  const substituted = replaced ?? substituteSlot(right, context);
  return substituted === null ? null : { text: substituted, why };
}
