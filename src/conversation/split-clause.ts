import { findNames } from '../language/find-names.js';
import { isPlural } from './name-subject.js';

/** Who does what, of a question in which something is done: "Daesh", "make", "money from antiquities". */
export interface Clause {
  subject: string;
  verb: string;
  rest: string;
  /** Whether the verb stands after "has" or "have": "raised". */
  perfect: boolean;
}

const modals = 'did|does|do|can|could|should|will|would|must|may|might';
const notVerb =
  /^(?:of|in|on|at|to|for|from|with|by|against|about|and|or|but|who|that|which|under|between|as|than|into|the|an?|\p{Ll}+ing)$/iu;
const adverb = /^(?:also|still|often|now|not|always|first|ever|then|\p{Ll}{2,}ly)$/iu;
/** Base forms that are hardly ever nouns, so that they tell where a subject ends. */
const plainVerbs = new Set(
  (
    'make get take give find become keep let begin bring hold write lose pay meet include continue learn understand create ' +
    'spend grow sell buy send build reach kill remain raise pass require decide recommend see go come have be do know ' +
    'use help move provide allow add enter finance launder smuggle recruit exploit benefit destroy prevent reduce ' +
    'improve protect detect investigate punish define operate obtain cancel threaten affect pose collect ' +
    'want seek call say argue think oppose favour reject consider'
  ).split(' '),
);

/** Number of words of the name a text begins with; 0 where it begins with none. */
function countNameWords(text: string): number {
  const [name] = findNames(text);
  if (name === undefined || !/^(?:the\s+)?$/iu.test(text.slice(0, name.start))) return 0;
  return text.slice(0, name.end).trim().split(/\s+/u).length;
}

function findVerb(text: string, words: readonly string[]): number {
  const named = countNameWords(text);
  const at = words.findIndex((word, index) => {
    if (index === 0 || index < named || !/^\p{Ll}+$/u.test(word)) return false;
    if (notVerb.test(word) || adverb.test(word)) return false;
    if (plainVerbs.has(word)) return true;
    const before = words.slice(0, index).filter((one) => !adverb.test(one));
    const last = before.at(-1) ?? '';
    if (before.length === named) return !isPlural(word);
    return (
      /^(?:\p{Ll}|States|Parties|Governments|Members)/u.test(last) &&
      isPlural(last) &&
      !/^(?:was|is|has|does)$/u.test(last)
    );
  });
  return at;
}

/** Takes apart what a question has after "how did" or "why has"; null where the topic is a noun, or it cannot be told. */
export function splitClause(question: string, topic: string): Clause | null {
  const at = question.toLowerCase().indexOf(` ${topic.toLowerCase()}`);
  const before = at < 0 ? '' : question.slice(0, at);
  const perfect = /\b(?:has|have|had)$/iu.test(before);
  const finite = /^(?:which|what|how many)$/iu.test(before.trim());
  if (!perfect && !finite && !new RegExp(String.raw`\b(?:${modals})$`, 'iu').test(before)) return null;
  const words = topic.split(/\s+/u);
  const verbAt = findVerb(topic, words);
  const verb = words[verbAt];
  if (verb === undefined || (finite && !plainVerbs.has(verb))) return null;
  return {
    subject: words
      .slice(0, verbAt)
      .filter((word) => !adverb.test(word))
      .join(' '),
    verb,
    rest: words.slice(verbAt + 1).join(' '),
    perfect,
  };
}

function inIng(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/u.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
  const doubled =
    /^[^aeiou]*[aeiou][bdgklmnprt]$/u.test(verb) || /^(?:begin|admit|commit|cancel|refer)$/u.test(verb);
  return `${verb}${doubled ? verb.slice(-1) : ''}ing`;
}

/** A clause as a noun phrase: "Daesh making money from antiquities". */
export function nameClause({ subject, verb, rest, perfect }: Clause): string {
  return `${subject} ${perfect ? `having ${verb}` : inIng(verb)}${rest === '' ? '' : ` ${rest}`}`;
}

const lastObject =
  /^(?:.*\s)?(?:of|in|on|at|to|for|from|with|by|against|about|through|into)\s+(?<object>\S.*)$/isu;

/** The last thing named in what is done: "antiquities" in "make money from antiquities"; null where nothing is. */
export function findObject({ rest }: Clause): string | null {
  const object = lastObject.exec(rest)?.groups?.['object'] ?? rest;
  return object === '' ? null : object;
}
