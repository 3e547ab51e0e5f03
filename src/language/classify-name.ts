import type { Word } from './find-words.js';
import type { NameRun } from './join-name-units.js';
import { kindOfHead, personTitles } from './name-heads.js';
import type { NameKind } from './name-kind.js';

/** Text before or after two or three capitalised words that tells that they name a person. */
const personBefore =
  /(?:\b(?:Rapporteur|Chair|Chairperson|President|Author|by|delegate|representative|Minister)\s*:?\s+)$/u;
const personAfter =
  /^(?:\s+\(\p{Lu}[\p{L} ]+\)|\s+and others\b|,\s+(?:the )?(?:representative|delegate|Minister|Director))/u;

function isPerson(text: string, words: readonly Word[], run: NameRun): boolean {
  const first = words[run.from];
  const last = words[run.to - 1];
  if (first === undefined || last === undefined) return false;
  if (personTitles.has(first.folded)) return run.units.length > 1;
  if (run.units.length > 4 || run.units.length < 2 || run.units.some((unit) => unit.entry !== null))
    return false;
  if (/^\p{Lu}$/u.test(first.text)) return true;
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  return personBefore.test(before) || personAfter.test(text.slice(last.end, last.end + 60));
}

function kindOf(text: string, words: readonly Word[], run: NameRun): NameKind {
  const head = run.units[run.headUnits - 1];
  const kind = head === undefined ? null : kindOfHead(words[head.to - 1]?.folded ?? '');
  if (kind !== null) return kind;
  if (isRegion(words, run)) return 'place';
  if (isPerson(text, words, run)) return 'person';
  const [unit] = run.units;
  if (run.units.length === 1 && unit?.acronym === true)
    return run.to - run.from === 1 ? 'organization' : 'other';
  return 'other';
}

const compass =
  /^(?:north|south|east|west|central|northern|southern|eastern|western|sub|southeast|northeast|middle)$/u;

/** "West Africa", "South-East Asia". */
function isRegion(words: readonly Word[], run: NameRun): boolean {
  const last = run.units.at(-1);
  const first = words[run.from];
  return last?.entry?.kind === 'place' && first !== undefined && compass.test(first.folded);
}

/** The text of a name with the known names in it in the form they are compared by; adjectives stay as they are. */
function canonicalOf(text: string, words: readonly Word[], run: NameRun): string {
  let canonical = '';
  let at = words[run.from]?.start ?? 0;
  for (const { entry, from, to } of run.units) {
    const start = words[from]?.start ?? at;
    const end = words[to - 1]?.end ?? start;
    canonical +=
      text.slice(at, start) + (entry === null || entry.adjective ? text.slice(start, end) : entry.canonical);
    at = end;
  }
  // "budapest convention" as typed is the Budapest Convention.
  return canonical
    .replace(/\s+/gu, ' ')
    .replace(/ \p{Ll}+$/u, (word) => ` ${word.charAt(1).toUpperCase()}${word.slice(2)}`);
}

/** What a name stands for and the form it is compared by. */
export function classifyName(
  text: string,
  words: readonly Word[],
  run: NameRun,
): { kind: NameKind; canonical: string } {
  const [unit] = run.units;
  if (run.units.length === 1 && unit?.entry)
    return { kind: unit.entry.kind, canonical: unit.entry.canonical };
  return { kind: kindOf(text, words, run), canonical: canonicalOf(text, words, run) };
}
