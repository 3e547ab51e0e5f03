import { findLocators } from '../language/find-locators.js';
import { findNames } from '../language/find-names.js';
import { findSourcePhrases } from '../language/find-source-phrases.js';
import { findSymbols } from '../language/find-symbols.js';
import { nameTopic } from '../language/name-topic.js';
import { addAbout, withoutJoining } from './add-about.js';
import type { ConversationContext } from './read-context.js';
import type { Rewriting } from './rewriting.js';
import { splitClause } from './split-clause.js';

const joined = /^(?:and|but)[,]?\s+/iu;
const asking =
  /^(?:what|how|why|when|where|who|which|in which|did|does|do|is|are|was|were|has|have|can|could|should|will|must)\b/iu;
const ownMatter =
  /\b(?:about|on|concerning|regarding|against|of|for|from|with|between|to|into)\s+(?!(?:one|ones|so|do|be)\b)\p{L}/iu;
const takesAbout = /\b(?:do|done|say|said|argue|argued|think|thought|know|known|propose|proposed|feel)$/iu;
const other = /\bone(?=$|[,;]|\s+(?:say|argue|think|want|propose|do|see|and|or|but)\b)/iu;

/** Whether a question names nothing that it could be about. */
function lacksTopic(text: string): boolean {
  if (findSourcePhrases(text).length > 0 || findLocators(text).length > 0 || findSymbols(text).length > 0)
    return false;
  if (findNames(text).some((name) => name.kind === 'instrument' || name.kind === 'person')) return false;
  if (ownMatter.test(text) || /^(?:what|who) (?:is|are|was|were)\b/iu.test(text)) return false;
  const topic = nameTopic(text);
  return topic === null || splitClause(text, topic)?.rest === '';
}

/** "seeing no need for one": the convention asked about. */
export function replaceOne(text: string, { topic }: Pick<ConversationContext, 'topic'>): string | null {
  if (topic === null || !/^an?\s/iu.test(topic) || text.includes(topic)) return null;
  const match = other.exec(text);
  const before = text.slice(0, match?.index ?? 0);
  if (match === null || /\b(?:no|which|the|this|that|every|each|any|\p{Ll}+er)\s+$/iu.test(before))
    return null;
  return before + topic + text.slice(match.index + match[0].length);
}

/** "And what can museums do?": a whole question with nothing it is about; that is taken from the turns before. */
export function resolveTopicless(question: string, context: ConversationContext): Rewriting | null {
  const { topic } = context;
  if (topic === null || !joined.test(question.trim())) return null;
  const text = withoutJoining(question);
  if (!asking.test(text) || !lacksTopic(text)) return null;
  const completed = takesAbout.test(text) ? `${text} about ${topic}?` : addAbout(text, topic);
  return {
    text: completed,
    why: `“${question.trim()}” is taken to be about ${topic}, from the turns before`,
  };
}
