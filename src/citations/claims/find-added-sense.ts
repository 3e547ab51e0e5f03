import type { CitedPassage, Finding } from '../../contracts/claim-check.js';
import { findSenseCues, type SenseCue } from '../../language/find-sense-cues.js';
import type { AlignedSentence } from './aligned-sentence.js';
import { dropDoubledCues } from './drop-doubled-cues.js';
import { listWordsAround } from './list-words-around.js';
import { matchWord } from './match-word.js';
import { readContentWords, type ContentWord } from './read-content-words.js';
import { addedRules, nearNegationWindow, type AddedRule, type CueWindow } from './sense-rules.js';

interface ClaimSense {
  text: string;
  /** The passages cited. */
  passages: readonly CitedPassage[];
  /** Their sentences that it rests on, best first. */
  support: readonly AlignedSentence[];
}

/** From this credit on, a word of the source is taken for a word of the claim. */
const sameWord = 0.6;
/** A clause of the claim with fewer content words is read with those beside it. */
const fewestWords = 3;
/** Words of the claim that must stand around a cue in a sentence it does not rest on; more where the cue turns the sense. */
const wordsOutside = 2;
const wordsOutsideTurning = 3;
/** "Not only A" denies that A is enough: it bears out a negation only where the claim too says that A alone is not. */
const exclusive = /^not (?:only|just|merely|simply)$/iu;
const joiners = /^n(?:or|either)$/iu;

interface SourceCue {
  cue: SenseCue;
  /** The sentence it stands in. */
  text: string;
  /** Whether the claim rests on that sentence. */
  isSupport: boolean;
}

/** The claim and the source, read for their cues. */
interface Reading {
  text: string;
  cues: readonly SenseCue[];
  sources: readonly SourceCue[];
  supportWords: readonly ContentWord[];
  /** Cues of what introduces the cited paragraphs; they hold for the whole of each. */
  introduced: readonly SenseCue[];
}

/** Cues of a claim that nothing in the cited passages bears out: "not", "must", "all", "already". */
export function findAddedSense({ text, passages, support }: ClaimSense): Finding[] {
  const own = new Set(support.map(({ sentence }) => sentence));
  const rest = passages.flatMap(({ sentences }) => sentences.filter((sentence) => !own.has(sentence)));
  const sources = [...own, ...rest].flatMap((sentence) =>
    dropDoubledCues(findSenseCues(sentence.text)).map((cue) => ({
      cue,
      text: sentence.text,
      isSupport: own.has(sentence),
    })),
  );
  const reading: Reading = {
    text,
    cues: dropDoubledCues(findSenseCues(text)),
    sources,
    supportWords: [...own].flatMap((sentence) => readContentWords(sentence.text)),
    introduced: passages.flatMap(({ leadIns }) => leadIns.flatMap((leadIn) => findSenseCues(leadIn))),
  };
  return addedRules.flatMap((rule) => applyRule(rule, reading));
}

function applyRule(rule: AddedRule, reading: Reading): Finding[] {
  const used = new Set<SenseCue>();
  const unwarranted = reading.cues.filter((cue) => {
    if (cue.kind !== rule.cue || joiners.test(cue.text)) return false;
    if (rule.cue === 'advice' && reading.introduced.some(({ kind }) => rule.warrants.includes(kind)))
      return false;
    return !isWarranted({ cue, rule, reading, used });
  });
  // Two that turn the sense turn it back: "cannot be found without".
  if (rule.turns && unwarranted.length === 2) return [];
  return unwarranted.map((cue) => ({
    kind: rule.kind,
    words: cue.text,
    why: `“${cue.text}” ${rule.why}.`,
    grave: true,
  }));
}

interface CueToWarrant {
  cue: SenseCue;
  rule: AddedRule;
  reading: Reading;
  /** Cues of the source that bear out another cue already; the one found here is added. */
  used: Set<SenseCue>;
}

function isWarranted({ cue, rule, reading, used }: CueToWarrant): boolean {
  const { text, sources, supportWords } = reading;
  const words = listWordsAround({ text, at: cue.start, fewest: fewestWords });
  const clause = listWordsAround({ text, at: cue.start, fewest: 1 });
  // A clause of which the source has no word cannot be told to stand elsewhere.
  const isAnchored = clause.some((word) => supportWords.some((other) => isSame(word, other)));
  let nearest = 0;
  let warrant: SenseCue | null = null;
  for (const source of sources) {
    if (!rule.warrants.includes(source.cue.kind) || used.has(source.cue)) continue;
    if (rule.turns && source.cue.kind !== rule.cue && isAccountedFor({ reading, cue, source })) continue;
    const window = source.cue.kind === 'near-negation' ? nearNegationWindow : rule.window;
    const near = source.isSupport && !isAnchored ? 1 : countNear({ source, words, window });
    const enough = source.isSupport ? 1 : rule.turns ? wordsOutsideTurning : wordsOutside;
    if (near < enough || near <= nearest) continue;
    nearest = near;
    warrant = source.cue;
  }
  if (warrant === null) return false;
  if (rule.turns) used.add(warrant);
  return !sources.some(
    (source) =>
      source.isSupport &&
      rule.rivals.includes(source.cue.kind) &&
      countNear({ source, words, window: rule.window }) > nearest,
  );
}

function isSame(claim: ContentWord, source: ContentWord): boolean {
  return matchWord(claim, source) >= sameWord;
}

/** Whether the claim has a word of its own, not the cue, for a word of the source that is near to a negation. */
function isAccountedFor({
  reading,
  cue,
  source,
}: {
  reading: Reading;
  cue: SenseCue;
  source: SourceCue;
}): boolean {
  if (exclusive.test(source.cue.text)) return !reading.cues.some(({ kind }) => kind === 'alone');
  const { start, end } = source.cue;
  const words = readContentWords(source.text).filter((word) => word.start >= start && word.end <= end);
  const own = readContentWords(reading.text).filter((word) => word.end <= cue.start || word.start >= cue.end);
  return words.some((word) => own.some((other) => isSame(other, word)));
}

interface CueToPlace {
  source: SourceCue;
  /** Words of the claim around its own cue. */
  words: readonly ContentWord[];
  window: CueWindow;
}

/** How many content words around a cue of the source are the claim's. */
function countNear({ source: { cue, text }, words, window: [before, after] }: CueToPlace): number {
  const all = readContentWords(text);
  const around = [
    ...all.filter(({ end }) => end <= cue.start).slice(-before),
    ...all.filter(({ start }) => start >= cue.start).slice(0, after),
  ];
  return around.filter((word) => words.some((own) => isSame(own, word))).length;
}
