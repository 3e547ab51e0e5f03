import type { ConversationContext } from './read-context.js';
import type { Rewriting } from './rewriting.js';

const pointer = '(?:it|this|that|these|those|them|the above|your answer|the answer)';
const summary = new RegExp(
  String.raw`^(?:please )?(?:(?:can|could) you (?:please )?)?(?<verb>summari[sz]e|quote|repeat|explain|(?:give|write)(?: me)? (?:a |an )?(?:summary|overview) of|(?:a )?summary of|shorten|sum up)\s+${pointer}(?: again| briefly| in detail)?$`,
  'iu',
);
const comparison = new RegExp(
  String.raw`^(?:please )?(?:(?:can|could) you (?:please )?)?(?:compare|contrast)\s+${pointer}\s+(?:with|to|and)\s+(?<other>.+)$|^how does (?:it|this|that) (?:compare|differ)\s+(?:with|to|from)\s+(?<than>.+)$`,
  'isu',
);

/** "Summarize that", "Quote it", "Compare it with 2012": what was said about the topic of the question before. */
export function resolveSummaryRequest(
  question: string,
  { topic, source }: ConversationContext,
): Rewriting | null {
  if (topic === null) return null;
  const text = question.trim().replace(/[?.!\s]+$/u, '');
  const why = `“${question.trim()}” is taken as asked about ${topic}, from the turns before`;
  const asked = summary.exec(text)?.groups?.['verb'];
  if (asked !== undefined) {
    const verb = /^(?:quote|repeat|explain)$/iu.test(asked)
      ? asked.charAt(0).toUpperCase() + asked.slice(1)
      : 'Summarize';
    return { text: `${verb} what ${source === null ? 'is said' : `${source} said`} about ${topic}.`, why };
  }
  const groups = comparison.exec(text)?.groups;
  const other = groups?.['other'] ?? groups?.['than'];
  if (other === undefined) return null;
  return source === null
    ? { text: `Compare what is said about ${topic} with what is said about ${other}.`, why }
    : {
        text: `Compare what was said about ${topic} by ${source} and ${/^\d{4}$/u.test(other) ? `in ${other}` : other}.`,
        why,
      };
}
