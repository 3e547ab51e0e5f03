import type { ProposedCitation } from '../../contracts/claim-check.js';

/** Markers of one place in a text. */
export interface FoundMarker {
  /** Offset in the text without markers. */
  offset: number;
  citations: ProposedCitation[];
}

/** A text without its markers and without the marks of Markdown. */
export interface UnmarkedText {
  text: string;
  markers: FoundMarker[];
  /** Offset in the given text of every character of `text`, and of its end. */
  origins: number[];
}

const bracketed = /\[([^[\]\n]{1,120})\]|【([^【】\n]{1,120})】|\(([^()\n]{1,120})\)/gu;
/** Runs of markers with the white space before them, and what joins them. */
const joiner = /^(?:[^\S\n]*(?:[,;]|and|&)?[^\S\n]*)$/u;
const emphasis = /\*\*|__|`+|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])/gu;
const prefix = /^(?:keys?|passages?|sources?|refs?|references?|see|para(?:graph)?s?|\^)\s*[:=#]?\s*/iu;
/** What a key may look like that is none of ours: four letters, a number, an id of figures and letters. */
const keyLike = /^(?:[\p{Ll}]{4}|[\p{Lu}]{4}|\d{1,3}|(?=\S*\d)[\w.#-]{2,40})$/u;

interface Removed {
  start: number;
  end: number;
  citations: ProposedCitation[];
}

/** Takes markers ([key], 【key】, (key, key), [^key]) and emphasis out of a text. Keys by paragraph id. */
export function takeMarkers(text: string, keys: ReadonlyMap<string, string>): UnmarkedText {
  const removed = [...findMarkers(text, keys), ...findEmphasis(text)].sort(
    (one, other) => one.start - other.start,
  );
  const markers: FoundMarker[] = [];
  const origins: number[] = [];
  let unmarked = '';
  let from = 0;
  const keep = (to: number): void => {
    for (; from < to; from += 1) {
      unmarked += text.charAt(from);
      origins.push(from);
    }
  };
  for (const { start, end, citations } of removed) {
    keep(start);
    if (citations.length > 0) markers.push({ offset: unmarked.length, citations });
    from = Math.max(from, end);
  }
  keep(text.length);
  origins.push(text.length);
  return { text: unmarked, markers, origins };
}

function findMarkers(text: string, keys: ReadonlyMap<string, string>): Removed[] {
  const found: Removed[] = [];
  for (const match of text.matchAll(bracketed)) {
    const [whole, square, lenticular, round] = match;
    const citations = readKeys(square ?? lenticular ?? round ?? '', { keys, isRound: round !== undefined });
    if (citations.length === 0) continue;
    const end = match.index + whole.length;
    const last = found.at(-1);
    if (last !== undefined && joiner.test(text.slice(last.end, match.index))) {
      last.end = end;
      last.citations.push(...citations);
      continue;
    }
    const blanks = /[^\S\n]*$/u.exec(text.slice(0, match.index))?.[0].length ?? 0;
    found.push({ start: match.index - blanks, end, citations });
  }
  return found;
}

/** The keys between brackets; none where the brackets hold words of the text. */
function readKeys(
  inside: string,
  { keys, isRound }: { keys: ReadonlyMap<string, string>; isRound: boolean },
): ProposedCitation[] {
  const bare = inside.trim().replace(prefix, '');
  const words = bare
    .split(/[\s,;|/&]+/u)
    .map(cleanKey)
    .filter((word) => word !== '' && word !== 'and');
  const known = words.filter((word) => keys.has(word.toLowerCase()));
  if (isRound && known.length < words.length) return [];
  if (known.length > 0) return words.filter((word) => keyLike.test(word)).map((word) => citeKey(word, keys));
  const parts = bare.split(/[,;]/u).map((part) => part.trim());
  return parts.every((part) => keyLike.test(part)) ? parts.map((part) => citeKey(part, keys)) : [];
}

function cleanKey(word: string): string {
  return word.replace(/^["'“”‘’^]+|["'“”‘’.:]+$/gu, '');
}

/** A citation without a quote by a key as written. */
export function citeKey(key: string, keys: ReadonlyMap<string, string>): ProposedCitation {
  const bare = cleanKey(
    key
      .trim()
      .replace(/^[[【(]+|[\]】)]+$/gu, '')
      .replace(prefix, ''),
  );
  return { key: bare, paragraphId: keys.get(bare) ?? keys.get(bare.toLowerCase()) ?? null, quote: null };
}

function findEmphasis(text: string): Removed[] {
  return [...text.matchAll(emphasis)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    citations: [],
  }));
}
