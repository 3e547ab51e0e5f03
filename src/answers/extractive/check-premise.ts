import type { DraftAnswer } from '../../contracts/draft-answer.js';
import { listWords, stemWord } from '../../language/extract-terms.js';
import { findNames } from '../../language/find-names.js';
import { stopWords } from '../../language/stop-words.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { decline } from './decline.js';
import { findStance } from '../../language/find-stance.js';
import { describeSource } from './describe-source.js';
import { stemSet } from './measure-coverage.js';
import { readSentence } from './read-features.js';

const rising = stems(
  'climb soar mount escalate rise rose risen increase increased growth grow grew grown surge jump upsurge spread higher',
);
const falling = stems(
  'fall fell fallen shrink shrank shrunk dwindle decline declined decrease decreased drop dropped reduction lower fewer disappear disappearance vanish',
);
/** Nouns that only stand for whoever acts. */
const actors = stems(
  'participant delegate delegation speaker state country government representative member meeting people party',
);

/** What somebody has in mind, which is told by what he says. */
const minding = stems('think thought believe feel felt hope fear expect');

/** A question that takes something for granted: "Why did X do Y", "What explains the rise in Z". */
const presupposing =
  /^(?:why|how come|how (?:did|do|does|have|has) .{3,60} (?:account for|explain)|what (?:explains?|caused?|led to|is the reason|are the reasons|was the reason|made))\b/iu;

/** What a question takes for granted and the evidence does not bear out. */
export interface OpenPremise {
  /** The part of the question, in its words: "rejected", "rise". */
  text: string;
}

/**
 * For a question that presupposes an act of somebody named ("Why did X reject Y") or a change ("What explains the rise
 * in Z"): whether the best evidence bears the act or the change out. An act counts as borne out where its verb stands
 * in the sentence un-negated, a change where a word of the same direction does. Null when nothing is open.
 */
export function findOpenPremise(context: AnswerContext, best: readonly Candidate[]): OpenPremise | null {
  const { question } = context;
  const unreported = findUnreportedAct(context, best);
  if (unreported !== null) return unreported;
  const denied = findDenied(context, best) ?? findOtherStance(context, best);
  if (denied !== null) return denied;
  if (!presupposing.test(question)) return null;
  const change = findChange(question);
  if (change !== null) {
    const [same, opposite] = change.rises ? [rising, falling] : [falling, rising];
    const tells = ({ sentence }: Candidate, words: ReadonlySet<string>) =>
      [...stemSet(sentence.text)].some((stem) => words.has(stem));
    // What the nearest sentence says of the thing itself counts before what others say of other things.
    const denied = best[0] !== undefined && tells(best[0], opposite) && !tells(best[0], same);
    return !denied && best.some((candidate) => tells(candidate, same)) ? null : { text: change.text };
  }
  const act = findAct(context);
  if (act === null) return null;
  return best.some((candidate) => bearsOut(candidate.sentence.text, act)) ? null : { text: act };
}

/** Takes for granted that somebody was for or against something. */
const asksOfStance =
  /^(?:why|how come|for what reasons?|what (?:were |was |are |is )?(?:the )?(?:reasons?|grounds))\b/iu;

/** "Why did Chile reject X" of a text in which Chile calls for it, and the other way round. */
function findOtherStance({ question, named }: AnswerContext, best: readonly Candidate[]): OpenPremise | null {
  if (named.length === 0 || !asksOfStance.test(question)) return null;
  const asked = findStance(question);
  if (asked === null) return null;
  const told = best
    .filter(({ speakers }) => speakers.some((speaker) => named.includes(speaker)))
    .map(({ sentence }) => findStance(sentence.text));
  return told.some((stance) => stance !== null) && !told.includes(asked)
    ? { text: asked === 'for' ? 'in favour' : 'against' }
    : null;
}

/** Verbs of saying and siding, which are told in many words. */
const telling = stems(
  'say state tell ask argue claim warn suggest propose call urge demand want support oppose back agree disagree think believe wonder speak mention note stress highlight represent object complain criticize reject favour express report describe raise host lead guide benefit use make do have attend sit sits serve belong form comprise said told thought spoke made led held took gave found saw felt meant became began ran',
);

/** "Who ratified …" where no near sentence tells of ratifying: whoever is named there is named for something else. */
function findUnreportedAct({ question }: AnswerContext, best: readonly Candidate[]): OpenPremise | null {
  const match = /^who\s+(?:(?:has|have|had)\s+)?(?:\p{L}+ly\s+)?(\p{L}+)\b(?=\s+(?!of\b|to\b))/iu.exec(
    question,
  );
  const verb = match?.[1]?.toLowerCase();
  if (verb === undefined || stopWords.has(verb) || telling.has(stemWord(verb))) return null;
  const told = best.some((candidate) => readSentence(candidate.sentence).stems.has(stemWord(verb)));
  return told ? null : { text: verb };
}

const denial =
  /\b(?:is|are|was|were|has|have|had|been|be|do|does|did)\s+not\s+(?:yet\s+|been\s+)?(\p{L}+)/giu;
const asksOfEvent = /^(?:how|why|when|where|who|by whom|what (?:explains|led|made|caused))\b/iu;

/** A verb of the question that the best sentence denies: "How were they negotiated?" of what "were not negotiated". */
function findDenied({ question }: AnswerContext, best: readonly Candidate[]): OpenPremise | null {
  if (!asksOfEvent.test(question) || /\bnot\b|n[’']t\b/iu.test(question)) return null;
  const asked = new Map(
    listWords(question)
      .filter((word) => !stopWords.has(word))
      .map((word) => [stemWord(word), word]),
  );
  for (const match of (best[0]?.sentence.text ?? '').matchAll(denial)) {
    const word = asked.get(stemWord((match[1] ?? '').toLowerCase()));
    if (word !== undefined) return { text: word };
  }
  return null;
}

const upOrDown =
  /\b(?:go|goes|going|gone|went|shot|moved?|come|came) (?:so |sharply |steeply )*(up|down)\b/iu;

function findChange(question: string): { text: string; rises: boolean } | null {
  const moved = upOrDown.exec(question);
  if (moved !== null) return { text: moved[0], rises: moved[1]?.toLowerCase() === 'up' };
  for (const word of listWords(question)) {
    const stem = stemWord(word);
    if (rising.has(stem)) return { text: word, rises: true };
    if (falling.has(stem)) return { text: word, rises: false };
  }
  return null;
}

/** The verb of "Why did SUBJECT VERB …", where the subject is named. */
function findAct(context: AnswerContext): string | null {
  const match = /^(?:why|how come)\s+(?:did|do|does|has|have|had)\s+/iu.exec(context.question);
  if (match === null) return null;
  const rest = context.question.slice(match[0].length);
  const offset = match[0].length;
  const spans = [
    ...findNames(context.question),
    ...context.retrieval.mentions.map((mention) => ({ start: mention.start, end: mention.end })),
  ];
  let subjectNamed = false;
  for (const word of rest.matchAll(/[\p{L}\p{N}’'-]+/gu)) {
    const at = offset + word.index;
    const text = word[0].toLowerCase();
    if (spans.some((span) => span.start <= at && at < span.end)) subjectNamed = true;
    else if (!stopWords.has(text) && !actors.has(stemWord(text)))
      return subjectNamed && !minding.has(stemWord(text)) ? text : null;
  }
  return null;
}

function bearsOut(sentence: string, verb: string): boolean {
  const words = listWords(sentence);
  const wanted = stemWord(verb);
  return words.some(
    (word, at) =>
      stemWord(word) === wanted &&
      !words
        .slice(Math.max(0, at - 3), at)
        .some((before) => /^(?:not|never|no|nor|neither|without)$/.test(before)),
  );
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stemWord));
}

/** Says which part of the question the texts do not bear out, and what the nearest sentence says. */
export function declinePremise(
  context: AnswerContext,
  premise: string,
  ranked: readonly Candidate[],
): DraftAnswer {
  const nearest = ranked[0];
  const says =
    nearest === undefined
      ? ''
      : ` On it, the ${describeSource(nearest.document)}, ${nearest.hit.paragraph.locator}, says: “${nearest.sentence.text}”`;
  return decline(context, {
    reason: 'premise-not-borne-out',
    message: `The corpus does not bear out what the question takes for granted (“${premise}”).${says}`,
    missing: [premise],
  });
}
