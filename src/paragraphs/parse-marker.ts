import { fromRoman } from './roman-numerals.js';

/** One way to read the mark of an item: "(i)" is the ninth letter or the first roman numeral. */
export interface ItemReading {
  /** What is counted and how it is printed, such as "letter()", "roman()", "letter.", "number()". */
  style: string;
  /** Position in its sequence, from 1. */
  value: number;
}

/** What a printed mark can stand for. */
export type Marker =
  | { kind: 'hash'; depth: number }
  | { kind: 'note'; mark: string }
  | { kind: 'star'; mark: string }
  | { kind: 'bullet'; glyph: string }
  | { kind: 'number'; value: number }
  | { kind: 'sub-number'; value: number; label: string }
  | { kind: 'item'; label: string; readings: ItemReading[] }
  /** A capital letter or roman numeral with a stop: the mark of a heading. */
  | { kind: 'capital'; label: string; roman: number | null; letter: number | null };

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Reads the marker of a block; marks it does not know count as bullets. */
export function parseMarker(printed: string): Marker {
  if (/^#+$/u.test(printed)) return { kind: 'hash', depth: printed.length };
  if (/^\*+$/u.test(printed)) {
    return { kind: 'star', mark: printed.length === 1 ? 'star' : `star-${printed.length}` };
  }
  const note = /^\[\^([\w-]+)\]:$/u.exec(printed)?.[1];
  if (note !== undefined) return { kind: 'note', mark: note };
  if (/^[⁰¹²³⁴-⁹]+$/u.test(printed)) {
    return { kind: 'note', mark: printed.replace(/./gu, (digit) => String(superscripts.indexOf(digit))) };
  }
  if (/^\d+$/u.test(printed)) return { kind: 'note', mark: printed };
  if (/^\d+[.)]$/u.test(printed)) return { kind: 'number', value: Number.parseInt(printed, 10) };
  if (/^\d+(?:\.\d+)+\.?$/u.test(printed)) {
    return { kind: 'sub-number', value: Number.parseInt(printed, 10), label: printed.replace(/\.$/u, '') };
  }
  return parseLetters(printed) ?? { kind: 'bullet', glyph: printed };
}

function parseLetters(printed: string): Marker | null {
  const match = /^(\(?)([a-z]+|[A-Z]+|\d+)([.)])$/u.exec(printed);
  const label = match?.[2];
  if (!match || label === undefined) return null;
  const form = `${match[1] ?? ''}${match[3] ?? ''}`;
  if (/^[A-Z]/u.test(label) && form === '.') {
    return {
      kind: 'capital',
      label,
      roman: fromRoman(label),
      letter: label.length === 1 ? letterValue(label) : null,
    };
  }
  const readings: ItemReading[] = [];
  const letter = letterValue(label);
  const roman = fromRoman(label);
  const capital = /[A-Z]/u.test(label) ? 'capital ' : '';
  if (!Number.isNaN(Number(label)))
    readings.push({ style: `number${form}`, value: Number.parseInt(label, 10) });
  if (letter !== null) readings.push({ style: `${capital}letter${form}`, value: letter });
  if (roman !== null) readings.push({ style: `${capital}roman${form}`, value: roman });
  return { kind: 'item', label: label.toLowerCase(), readings };
}

/** "a" is 1, "z" 26, "aa" 27, "bb" 28; other pairs of letters are no mark. */
function letterValue(label: string): number | null {
  const first = label.toLowerCase().charCodeAt(0) - 96;
  if (first < 1 || first > 26) return null;
  if (label.length === 1) return first;
  return label.length === 2 && label.endsWith(label.charAt(0)) ? 26 + first : null;
}
