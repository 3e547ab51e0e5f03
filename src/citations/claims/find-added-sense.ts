import type { CitedPassage, Finding } from '../../contracts/claim-check.js';
import { findSenseCues, type SenseCue } from '../../language/find-sense-cues.js';
import { splitClauses } from '../../language/split-clauses.js';
import type { AlignedSentence } from './aligned-sentence.js';
import { dropDoubledCues } from './drop-doubled-cues.js';
import { listGoverned } from './list-governed.js';
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
/** Negations of a whole clause; beside them the claim may put words of its own for what it denies. */
const denying =
  /^(?:not|never|cannot|need not|no|none|neither|nobody|nothing|no one|hardly|scarcely|barely|no longer|not yet|fail.*|declin.*|unable|unwilling|impossible|.*n[’']t)$/iu;
const joiners = /^n(?:or|either)$/iu;

interface SourceCue {
  cue: SenseCue;
  /** The sentence it stands in. */
  text: string;
  /** Whether the claim rests on that sentence. */
  isSupport: boolean;
  /** Locator of its paragraph. */
  where: string;
}

/** The claim and the source, read for their cues. */
interface Reading {
  text: string;
  cues: readonly SenseCue[];
  sources: readonly SourceCue[];
  supportWords: readonly ContentWord[];
  /** Locator of the paragraph it rests on first. */
  where: string;
  /** Cues of what introduces the cited paragraphs; they hold for the whole of each. */
  introduced: readonly SenseCue[];
}

/** Words it governs that a cue of the claim must have in common with one that says otherwise. */
const wordsInContrast = 2;
/** Where it has only one in common, that one must stand right behind the other cue. */
const contrastWindow: CueWindow = [0, 3];
/** Words that weigh a thing and neither bind nor leave open. */
const weighing =
  /^(?:support|highlight|emphas|underscor|underlin|stress|aim|consider|appropriate|inappropriate|favou?r|better|deserv|want|take into|threat|risk|if$|estimat)/iu;
/** Of the words it governs, those next to it say what it is about. */
const wordsNext = 2;

/** Cues of a claim that nothing in the cited passages bears out: "not", "must", "all", "already". */
export function findAddedSense({ text, passages, support }: ClaimSense): Finding[] {
  const own = new Set(support.map(({ sentence }) => sentence));
  const sources = passages.flatMap(({ paragraph, sentences }) =>
    sentences.flatMap((sentence) =>
      dropDoubledCues(findSenseCues(sentence.text)).map((cue) => ({
        cue,
        text: sentence.text,
        isSupport: own.has(sentence),
        where: paragraph.locator,
      })),
    ),
  );
  const reading: Reading = {
    text,
    cues: dropDoubledCues(findSenseCues(text)),
    sources,
    supportWords: [...own].flatMap((sentence) => readContentWords(sentence.text)),
    where: support[0]?.passage.paragraph.locator ?? '',
    introduced: passages.flatMap(({ leadIns, paragraph }) =>
      [...leadIns, ...(leadIns.length > 0 ? [] : paragraph.headingPath.slice(-1))].flatMap((introducing) =>
        findSenseCues(introducing),
      ),
    ),
  };
  return addedRules.flatMap((rule) => applyRule(rule, reading));
}

function applyRule(rule: AddedRule, reading: Reading): Finding[] {
  const used = new Set<SenseCue>();
  const faults = reading.cues.flatMap((cue) => {
    if (cue.kind !== rule.cue || joiners.test(cue.text) || rule.harmless?.test(cue.text)) return [];
    if (!rule.turns && reading.introduced.some(({ kind }) => rule.warrants.includes(kind))) return [];
    // "Not all" is not all.
    if (rule.cue === 'all' && isDenied(cue, reading)) return [];
    const judged = { cue, rule, reading, used };
    return isWarranted(judged) ? [] : [{ cue, evidence: findEvidence(judged) }];
  });
  // Two that turn the sense turn it back: "cannot be found without".
  if (rule.turns && faults.length === 2) return [];
  return faults.flatMap(({ cue, evidence }) =>
    evidence === null
      ? []
      : [{ kind: rule.kind, words: cue.text, why: describeFault({ cue, rule, evidence }), grave: true }],
  );
}

function isDenied(cue: SenseCue, { text, cues }: Reading): boolean {
  const clause = splitClauses(text).find(({ start, end }) => cue.start >= start && cue.end <= end);
  if (clause === undefined) return false;
  return cues.some(
    ({ kind, start, end }) => kind === 'negation' && start >= clause.start && end <= clause.end,
  );
}

/** What of the source shows that a cue of the claim is amiss: its own cue for the same words, or those words without any. */
interface Evidence {
  /** Null where the source has the words without a cue. */
  instead: SenseCue | null;
  where: string;
}

function describeFault({
  cue,
  rule,
  evidence,
}: {
  cue: SenseCue;
  rule: AddedRule;
  evidence: Evidence;
}): string {
  const { instead, where } = evidence;
  if (instead === null) return `It says “${cue.text}”, which ${rule.why}: ${where} has nothing of the kind.`;
  return `It says “${cue.text}”, which ${rule.why}: ${where} has “${instead.text}”.`;
}

function findEvidence({ cue, rule, reading }: CueToWarrant): Evidence | null {
  const governed = listGoverned(reading.text, cue);
  if (governed.length === 0) return null;
  const next = governed.slice(0, wordsNext);
  const rival = reading.sources.find(
    (source) =>
      source.isSupport &&
      rule.rivals.includes(source.cue.kind) &&
      !weighing.test(source.cue.text) &&
      (countNear({ source, words: governed, window: rule.window }) >= wordsInContrast ||
        countNear({ source, words: next, window: contrastWindow }) > 0),
  );
  if (rival !== undefined) return { instead: rival.cue, where: rival.where };
  const introducing = reading.introduced.find(({ kind }) => rule.rivals.includes(kind));
  if (introducing !== undefined) return { instead: introducing, where: 'what introduces the paragraph' };
  if (rule.needsContrast && !rule.strong?.test(cue.text)) return null;
  if (denying.test(cue.text)) return { instead: null, where: reading.where };
  const isAbout = (rule.strong === undefined ? next : governed).some((word) =>
    reading.supportWords.some((other) => isSame(word, other)),
  );
  return isAbout ? { instead: null, where: reading.where } : null;
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
  const next = listGoverned(text, cue).slice(0, wordsNext);
  let nearest = -1;
  let warrant: SenseCue | null = null;
  for (const source of sources) {
    if (!rule.warrants.includes(source.cue.kind) || used.has(source.cue)) continue;
    if (rule.turns && source.cue.kind !== rule.cue && isAccountedFor({ reading, cue, source })) continue;
    const window = source.cue.kind === 'near-negation' ? nearNegationWindow : rule.window;
    const near = source.isSupport && !isAnchored ? 1 : countNear({ source, words, window });
    const isNext =
      source.cue.kind === rule.cue && countNear({ source, words: next, window: contrastWindow }) > 0;
    const enough = source.isSupport || isNext ? 1 : rule.turns ? wordsOutsideTurning : wordsOutside;
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
      source.cue.kind !== 'urging' &&
      !weighing.test(source.cue.text) &&
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
  // The claim has the very word too.
  if (reading.cues.some((own) => own !== cue && own.text.toLowerCase() === source.cue.text.toLowerCase()))
    return true;
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
