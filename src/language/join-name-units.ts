import type { Word } from './find-words.js';
import { isGenericCapital, kindOfHead, personTitles } from './name-heads.js';
import type { NameUnit } from './name-units.js';

/** Units that make one name together; `from` and `to` number its words. */
export interface NameRun {
  units: NameUnit[];
  from: number;
  to: number;
  /** Number of units before the first preposition: where the head noun stands. */
  headUnits: number;
}

const prepositions = new Set(['of', 'on', 'for', 'against', 'in', 'to', 'with', 'de', 'du']);

interface Joint {
  text: string;
  words: readonly Word[];
  units: readonly NameUnit[];
  /** Number of the unit that may join the run. */
  next: number;
}

function headOf(run: NameRun, words: readonly Word[]): string {
  const unit = run.units[run.headUnits - 1];
  return unit === undefined ? '' : (words[unit.to - 1]?.folded ?? '');
}

/** Whether the units that follow one another from `at` end in a head noun: "Social Council". */
function leadsToHead({ text, words, units }: Joint, at: number): boolean {
  for (let i = at; i < units.length; i += 1) {
    const unit = units[i];
    const following = units[i + 1];
    if (unit === undefined) return false;
    if (kindOfHead(words[unit.to - 1]?.folded ?? '') !== null) return true;
    if (following === undefined || !isAdjacent(text, words, unit.to, following.from)) return false;
  }
  return false;
}

function isAdjacent(text: string, words: readonly Word[], end: number, from: number): boolean {
  const last = words[end - 1];
  const first = words[from];
  if (end !== from || last === undefined || first === undefined) return false;
  const gap = text.slice(last.end, first.start);
  if (gap === ' ' || gap === '-' || gap === '\u00a0') return true;
  return gap === '. ' && last.capital && (last.text.length === 1 || personTitles.has(last.folded));
}

/** The words between two units, when nothing but spaces stands between them: "of", "of the", "and". */
function connector(text: string, words: readonly Word[], end: number, from: number): string | null {
  if (from - end < 1 || from - end > 2) return null;
  const last = words[end - 1];
  const first = words[from];
  if (last === undefined || first === undefined) return null;
  const between = text.slice(last.end, first.start);
  return /^ [a-z]+(?: [a-z]+)? $/.test(between) ? between.trim() : null;
}

function joinsByAnd(run: NameRun, unit: NameUnit, joint: Joint): boolean {
  if (unit.entry !== null || unit.acronym) return false;
  const [only] = run.units;
  if (run.units.length === 1 && only !== undefined) {
    // "Economic and Social Council", but not "Egypt and the Expert Group".
    return only.entry === null && !only.acronym && leadsToHead(joint, joint.next);
  }
  return run.headUnits < run.units.length && !leadsToHead(joint, joint.next);
}

function joins(run: NameRun, unit: NameUnit, joint: Joint): boolean {
  const { text, words } = joint;
  const head = headOf(run, words);
  const known = unit.entry !== null;
  if (isAdjacent(text, words, run.to, unit.from)) {
    const last = run.units.at(-1);
    // "Encourage Member States": the capital only begins the sentence.
    if (known && run.units.length === 1 && last?.opensSentence === true && last.entry === null) return false;
    // Two countries side by side are two names; "European Judicial Network" is one.
    return !(
      known &&
      last?.entry !== undefined &&
      last.entry !== null &&
      !last.entry.adjective &&
      !unit.entry?.adjective
    );
  }
  const between = connector(text, words, run.to, unit.from);
  if (between === null) return false;
  if (between === 'and') return joinsByAnd(run, unit, joint);
  const [first = '', second] = between.split(' ');
  // "Expert Group to Conduct a Comprehensive Study".
  if (between === 'a') return words[run.to - 2]?.folded === 'to';
  if (!prepositions.has(first) || (second !== undefined && second !== 'the')) return false;
  const kind = kindOfHead(head);
  if (first === 'of')
    return kind !== null || (!isGenericCapital(head) && !run.units.some((one) => one.entry !== null));
  if (kind === null) return false;
  if (first === 'to' || first === 'with')
    return kind === 'instrument' || head === 'conference' || (first === 'to' && head === 'group' && !known);
  if (first === 'in' || first === 'for')
    return !known || (run.units.length > 1 && kind === 'instrument' && first === 'for');
  return true;
}

function hasPreposition(joint: Joint, run: NameRun, unit: NameUnit): boolean {
  return unit.from > run.to && joint.words[run.to]?.folded !== 'and';
}

/** Groups the units of a text into names: "Convention on the Physical Protection of Nuclear Material". */
export function joinNameUnits(text: string, words: readonly Word[], units: readonly NameUnit[]): NameRun[] {
  const runs: NameRun[] = [];
  let run: NameRun | null = null;
  units.forEach((unit, next) => {
    const joint = { text, words, units, next };
    if (run !== null && !unit.opensSentence && joins(run, unit, joint)) {
      const closed = run.headUnits < run.units.length || hasPreposition(joint, run, unit);
      run.units.push(unit);
      if (!closed) run.headUnits = run.units.length;
      run.to = unit.to;
      return;
    }
    run = { units: [unit], from: unit.from, to: unit.to, headUnits: 1 };
    runs.push(run);
  });
  return runs;
}
