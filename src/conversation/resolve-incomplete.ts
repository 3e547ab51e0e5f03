import { findNames } from '../language/find-names.js';
import { findSourcePhrases } from '../language/find-source-phrases.js';
import { splitAskingFrame } from '../language/split-asking-frame.js';
import { withoutJoining } from './add-about.js';
import type { ConversationContext } from './read-context.js';
import { replaceOne } from './resolve-topicless.js';
import type { Rewriting } from './rewriting.js';

const agreement =
  /\b(?:agree|agreed|disagree|disagreed|object|objected|concur|concurred|share that view|think otherwise|see it differently)$/iu;
const joined = /^(?:and|but|so|then)[,]?\s+/iu;
const bareSource =
  /\b(?:the|this|that)\s+(?<noun>meeting|conference|congress|session|report|paper|document|release|workshop|debate|convention|treaty|instrument|protocol|declaration)\b(?!\s+(?:on|against|for|of|to|in|at|from|had|with|concerning|about)\b)/iu;

/** "Did anyone disagree?": with whom and on what, from the turns before. */
function completeAgreement(
  text: string,
  { speakers, answerSpeakers, topic }: ConversationContext,
): string | null {
  if (!agreement.test(text)) return null;
  const asked = new Set(findNames(text).map((name) => name.text));
  const bare = (name: string): string => name.replace(/^the /u, '');
  const [other] = [...speakers, ...(answerSpeakers.length === 1 ? answerSpeakers : [])].filter(
    (name) => !asked.has(bare(name)),
  );
  if (other === undefined && topic === null) return null;
  const whom = other === undefined ? '' : ` with ${other}`;
  return `${text}${whom}${topic === null ? '' : ` on ${topic}`}?`;
}

/** "And what did Japan say?": about what, from the turns before. */
function completeSaying(text: string, { topic }: ConversationContext): string | null {
  if (!joined.test(text) || topic === null) return null;
  const rest = text.replace(joined, '');
  const frame = splitAskingFrame(rest);
  if (frame.topic !== '' || frame.source === null) return null;
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)} about ${topic}?`;
}

const bareView =
  /\b(?:positions?|views?|stances?|opinions?|reactions?|responses?|arguments?|reasons?(?: (?:did|does|do|has|have) .{1,60} (?:give|gave|given))?)$/iu;
const sameSaid =
  /\b(?:say|said|says|think|thinks|argue|argued|mention|mentioned|recommend|recommends|recommended|propose|proposed|suggest|suggested|note|noted|highlight|highlighted|conclude|concluded) (?:the same(?: thing)?|so|otherwise|anything(?: else)?|something(?: else)?|differently)(?: too| as well)?$/iu;
const othersSaid =
  /^what (?:did|do|have) (?:the )?(?:others?|other \p{Ll}+|anyone else|everyone else|everybody else) (?:say|said|think)$/iu;

/** "What was the US position?", "Does the paper say the same?": on what, from the turns before. */
function completeView(text: string, { topic }: ConversationContext): string | null {
  if (topic === null) return null;
  if (sameSaid.test(text) || othersSaid.test(text)) return `${text} about ${topic}?`;
  return bareView.test(text) && text.split(/\s+/u).length <= 12 ? `${text} on ${topic}?` : null;
}

const nthOne = /\bthe (?<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) one\b/iu;

/** "Explain the second one": of what, from the question before. */
function completeNth(text: string, { subject, topic }: ConversationContext): string | null {
  const nth = nthOne.exec(text);
  const things = subject ?? topic;
  if (nth === null || things === null) return null;
  const whole = /^(?:the|all)\s/iu.test(things) ? things : `the ${things}`;
  const mark = /^(?:explain|describe|quote|summari[sz]e|list|show|give|read|open)\b/iu.test(text) ? '.' : '?';
  return `${text.replace(nthOne, `the ${nth.groups?.['nth'] ?? ''} of ${whole}`)}${mark}`;
}

const elseDone =
  /^what else (?:was|were|is|has been|did they) (?:discussed|discuss|said|mentioned|recommended|decided|noted|raised|agreed|covered|addressed)$/iu;

/** "What else was discussed?": where, from the turns before. */
function completeElse(text: string, { sourcePhrases }: ConversationContext): string | null {
  const [phrase] = sourcePhrases;
  if (phrase === undefined || !elseDone.test(text)) return null;
  return `${text} ${/meeting|conference|congress|session|debate|workshop/iu.test(phrase) ? 'at' : 'in'} ${phrase}?`;
}

/** "the meeting", "the convention": the one named before, where the question names none of its own. */
function completeSource(
  question: string,
  { sourcePhrases, instruments, topic }: ConversationContext,
): string | null {
  const match = bareSource.exec(question);
  const noun = match?.groups?.['noun'];
  if (match === null || noun === undefined || findSourcePhrases(question).length > 1) return null;
  const known = [...sourcePhrases, ...instruments, ...(topic === null ? [] : [topic])].find((phrase) => {
    const words = phrase.toLowerCase().split(/\s+/u);
    return words.length > 2 && words.includes(noun.toLowerCase()) && !words.includes('and');
  });
  if (known === undefined || question.includes(known)) return null;
  const named = known.replace(/^(?:an?|the)\s+/iu, 'the ');
  const put = named.startsWith('the ') ? named : `the ${named}`;
  return question.slice(0, match.index) + put + question.slice(match.index + match[0].length);
}

/** Questions that have a subject but leave out what they are about. */
export function resolveIncomplete(question: string, context: ConversationContext): Rewriting | null {
  const text = question.trim().replace(/[?.!\s]+$/u, '');
  const one = joined.test(text) ? replaceOne(withoutJoining(text), context) : null;
  if (one !== null) return { text: `${one}?`, why: '“one” is taken to mean what was asked about before' };
  const completed = [completeAgreement, completeSaying, completeView, completeNth, completeElse]
    .map((complete) => complete(text, context))
    .find((one): one is string => one !== null);
  if (completed !== undefined)
    return { text: completed, why: 'what it leaves out is taken from the turns before' };
  const named = completeSource(question, context);
  return named === null ? null : { text: named, why: 'the one named in the turns before is meant' };
}
