import type { Turn } from '../contracts/conversation.js';
import { areRelatedStems } from '../language/are-related-stems.js';
import { extractStems, foldText, stemWord } from '../language/extract-terms.js';
import { findDates } from '../language/find-dates.js';
import { findNames } from '../language/find-names.js';
import { findNumbers } from '../language/find-numbers.js';
import { findSymbols } from '../language/find-symbols.js';
import { listNounPhrases } from '../language/list-noun-phrases.js';
import { splitSentences } from '../language/split-sentences.js';

interface GateRewriteOptions {
  question: string;
  /** The conversation before it. */
  turns: readonly Turn[];
  /** The question as a language model would have it. */
  rewrite: string;
  /** The question as our rules have it. */
  byRule: string;
}

/** Whether a rewriting is taken, and why or why not, fit to be shown. */
interface GatedRewrite {
  accepted: boolean;
  why: string;
}

const longestRewrite = 400;
const longestGrowth = 200;
const asks =
  /^(?:(?:and|but|so|in|on|at|by|for|from|to|of|under|according|with|during|when|if|as)\b.*\b)?(?:what|who|whom|whose|when|where|why|how|which|did|does|do|is|are|was|were|has|have|can|could|should|would|will|list|name|define|explain|describe|compare|show|give|tell|find|outline|summari[sz]e)\b|\?\s*$/iu;
const negations = /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n[’']t\b/giu;

/** Nouns that a question is put with and that tell nothing of what it is about. */
const framing = new Set(
  'question answer conversation document paper text paragraph part point thing matter detail information view position statement'
    .split(' ')
    .map(stemWord),
);

/**
 * Whether a model's rewriting of a follow-up may be used: a single question, not much longer, that keeps the names,
 * numbers and negations of the question and adds no name, number, date, symbol or noun that neither the question, the
 * conversation nor our own rewriting has.
 */
export function gateRewrite({ question, turns, rewrite, byRule }: GateRewriteOptions): GatedRewrite {
  const known = [
    question,
    byRule,
    ...turns.flatMap((turn) => [turn.question, turn.standaloneQuestion, turn.answerText]),
  ].join('\n');
  const fault =
    findFaultOfForm(question, rewrite) ??
    findDropped(question, rewrite) ??
    findAdded(rewrite, known) ??
    findOtherNegation(question, rewrite);
  if (fault !== null) return { accepted: false, why: `not used: ${fault}` };
  return { accepted: true, why: 'put so that it stands alone, with words of the conversation only' };
}

function findFaultOfForm(question: string, rewrite: string): string | null {
  if (!/\p{L}/u.test(rewrite)) return 'it is empty';
  if (rewrite.length > longestRewrite && rewrite.length > question.length + longestGrowth)
    return 'it is too long';
  const isAsked = asks.test(rewrite.trim());
  if (!isAsked) return 'it does not ask';
  const count = splitSentences(rewrite).length;
  if (count > 1 && count > splitSentences(question).length) return 'it is more than one question';
  const marks = (text: string): number => text.match(/\?/gu)?.length ?? 0;
  return marks(rewrite) > Math.max(1, marks(question)) ? 'it is more than one question' : null;
}

function findDropped(question: string, rewrite: string): string | null {
  const missing = listFacts(question).find(({ compared }) => !holdsFact(compared, rewrite));
  if (missing !== undefined) return `it leaves out “${missing.text}”`;
  const stems = extractStems(question);
  const kept = extractStems(rewrite);
  const isKept = (stem: string): boolean => kept.some((one) => one === stem || areRelatedStems(one, stem));
  if (stems.length > 0 && !stems.some(isKept)) return 'it asks something else';
  return null;
}

function findAdded(rewrite: string, known: string): string | null {
  const fact = listFacts(rewrite).find(({ compared }) => !holdsFact(compared, known));
  if (fact !== undefined) return `nobody mentioned “${fact.text}”`;
  const stems = extractStems(known);
  const noun = listNounPhrases(rewrite)
    .filter((phrase) => !phrase.includes(' '))
    .find((word) =>
      extractStems(word).some(
        (stem) => !framing.has(stem) && !stems.some((one) => one === stem || areRelatedStems(one, stem)),
      ),
    );
  return noun === undefined ? null : `nobody mentioned “${noun}”`;
}

/** A rewriting may neither take a "not" out nor put one in. */
function findOtherNegation(question: string, rewrite: string): string | null {
  const had = question.match(negations)?.length ?? 0;
  const has = rewrite.match(negations)?.length ?? 0;
  if (has < had) return 'it leaves out a “not”';
  return has > had ? 'it puts in a “not”' : null;
}

/** A name, number, date or symbol of a text, in a form that can be compared. */
interface Fact {
  text: string;
  compared: string;
}

function listFacts(text: string): Fact[] {
  return [
    ...findSymbols(text).map((symbol) => ({ text: symbol.text, compared: `symbol ${symbol.canonical}` })),
    ...findNames(text).map((name) => ({ text: name.text, compared: `name ${foldText(name.canonical)}` })),
    ...findNumbers(text).flatMap((number) =>
      // A number of a symbol is no number of anything.
      number.kind === 'in-symbol' ? [] : [{ text: number.text, compared: `number ${number.value}` }],
    ),
    ...findDates(text).flatMap(({ text: date, month }) =>
      month === undefined ? [] : [{ text: date, compared: `month ${month}` }],
    ),
  ];
}

/** Whether a text has the fact; a name counts too where it is written small, or as part of a longer one. */
function holdsFact(compared: string, text: string): boolean {
  if (listFacts(text).some((fact) => fact.compared === compared)) return true;
  if (!compared.startsWith('name ')) return false;
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = compared.slice('name '.length).match(/[\p{L}\p{N}]+/gu) ?? [];
  return name.length > 0 && ` ${words.join(' ')} `.includes(` ${name.join(' ')} `);
}
