import type { FindingKind } from '../../contracts/claim-check.js';
import type { SenseCueKind } from '../../language/sense-cue-words.js';

/** Content words before and after a cue, among which some must be the claim's. */
export type CueWindow = readonly [before: number, after: number];

/** What a cue of a claim must find in the source, near words that the claim has too. */
export interface AddedRule {
  cue: SenseCueKind;
  kind: FindingKind;
  /** Cues of the source that bear it out. */
  warrants: readonly SenseCueKind[];
  /** Cues of the source that speak against it where they stand nearer than those. */
  rivals: readonly SenseCueKind[];
  /** Whether it turns the sense: then a cue of the source bears out no more than one of the claim. */
  turns: boolean;
  window: CueWindow;
  /** Whether it is amiss only where the source has a rival for the same words, not where it has none at all. */
  needsContrast: boolean;
  /** Cues so strong that they are amiss without a rival too. */
  strong?: RegExp;
  /** Cues that are too many things to tell. */
  harmless?: RegExp;
  /** What is wrong where nothing bears it out: "which …". */
  why: string;
}

/** What a cue of the source must find in the claim, where the claim has the words it governs. */
export interface DroppedRule {
  cue: SenseCueKind;
  kind: FindingKind;
  /** Cues of the claim that keep its sense. */
  kept: readonly SenseCueKind[];
  /** Whether such a cue keeps it from anywhere in the claim, and not only from the clause that has the words. */
  keptAnywhere: boolean;
  /** Cues of which the clause must have one, put in the place of what is left out; null where leaving out is enough. */
  replaced: readonly SenseCueKind[] | null;
  /** Share of the words it governs that the claim must have. */
  share: number;
}

const negative: readonly SenseCueKind[] = ['negation', 'absence', 'near-negation'];
const open: readonly SenseCueKind[] = ['possibility', 'chance', 'ability'];
const binding: readonly SenseCueKind[] = ['duty', 'need', 'importance', 'advice', 'urging'];
const close: CueWindow = [2, 5];
const wide: CueWindow = [5, 7];
const anywhere: CueWindow = [99, 99];
const turn = { turns: true, window: close, needsContrast: false } as const;
const strength = { kind: 'modality', turns: false, window: wide, needsContrast: true } as const;
const amount = { kind: 'quantifier', turns: false, window: close } as const;

/** Window around a word of the source that is only near to a negation. */
export const nearNegationWindow: CueWindow = [2, 3];

/** In the order in which findings are given. */
export const addedRules: readonly AddedRule[] = [
  {
    ...turn,
    cue: 'negation',
    kind: 'negation',
    warrants: negative,
    rivals: [],
    why: 'turns what the source says',
  },
  {
    ...strength,
    cue: 'duty',
    warrants: ['duty', 'need', 'importance'],
    rivals: ['advice', 'possibility', 'urging', 'chance'],
    harmless: /^(?:insist|demand)/iu,
    strong:
      /^(?:oblig|mandatory|compulsory|compel|forced|ordered|(?:is|are|was|were) required to|under |in duty)/iu,
    why: 'is stronger than the source',
  },
  {
    ...strength,
    cue: 'advice',
    warrants: [...binding, 'plan', 'future', ...open],
    rivals: ['done'],
    needsContrast: false,
    why: 'gives advice that the source does not',
  },
  {
    ...strength,
    cue: 'possibility',
    warrants: [...open, 'plan', 'some'],
    rivals: ['duty', 'advice'],
    why: 'leaves open what the source does not',
  },
  {
    ...strength,
    cue: 'certainty',
    warrants: ['certainty', 'duty', 'future'],
    harmless: /^certain$/iu,
    strong: /(?:bound|certain|sure) to|guarantee|undoubt|inevitab|certainly/iu,
    rivals: ['possibility', 'chance', 'ability', 'some'],
    why: 'is surer than the source',
  },
  {
    ...strength,
    cue: 'done',
    warrants: ['done', 'present'],
    rivals: ['advice', 'possibility', 'plan', 'urging', 'need', 'duty'],
    window: [2, 4],
    why: 'takes as done what the source does not',
  },
  {
    ...strength,
    cue: 'future',
    warrants: ['future', 'plan', 'duty', 'need', 'done'],
    rivals: ['advice', 'possibility'],
    why: 'takes as settled what the source does not',
  },
  {
    ...amount,
    cue: 'all',
    warrants: ['all', 'whole'],
    rivals: ['some', 'many', 'most'],
    needsContrast: false,
    harmless: /^(?:each|everywhere|nearly all|almost all|virtually all)$/iu,
    why: 'is more than the source says',
  },
  {
    ...amount,
    cue: 'most',
    warrants: ['most', 'mainly'],
    rivals: ['some', 'many', 'all'],
    needsContrast: true,
    why: 'is not the amount that the source gives',
  },
  {
    ...amount,
    cue: 'only',
    warrants: ['only', 'alone', 'need', 'duty'],
    rivals: [],
    needsContrast: false,
    window: anywhere,
    why: 'leaves out what the source does not',
  },
];

export const droppedRules: readonly DroppedRule[] = [
  { cue: 'negation', kind: 'negation', kept: negative, keptAnywhere: true, replaced: null, share: 0.34 },
  { cue: 'absence', kind: 'negation', kept: negative, keptAnywhere: true, replaced: null, share: 0.45 },
  {
    cue: 'possibility',
    kind: 'modality',
    kept: [...open, 'plan', 'urging', 'some'],
    keptAnywhere: true,
    replaced: null,
    share: 0.6,
  },
  {
    cue: 'advice',
    kind: 'modality',
    kept: [...binding, ...open, 'future', 'plan'],
    keptAnywhere: true,
    replaced: null,
    share: 0.6,
  },
  {
    cue: 'all',
    kind: 'quantifier',
    kept: ['all', 'whole'],
    keptAnywhere: false,
    replaced: ['some', 'most'],
    share: 0.4,
  },
];
