import { loadCountryNames } from './country-names.js';
import { findWords, type Word } from './find-words.js';
import { knownNames } from './known-bodies.js';
import type { NameKind } from './name-kind.js';

/** What is known of a name. */
export interface GazetteerEntry {
  canonical: string;
  kind: NameKind;
  /** True of words made from a name: "Egyptian", "European". */
  adjective: boolean;
  /** Whether it counts when typed in lower case: always, only where a speaker or place is expected, or never. */
  lowerCase: 'yes' | 'framed' | 'no';
}

/** A name found at a word. */
export interface GazetteerMatch {
  entry: GazetteerEntry;
  /** Number of words it takes. */
  length: number;
}

/** Names that are common words when not capitalised. */
const commonWords = new Set(
  (
    'turkey chad polish guinea jersey reunion male victoria hamilton stanley douglas kingston plymouth georgetown ' +
    'wellington nassau island pole finn swede dane turk mann thai lao douglas dominica niger english welsh ' +
    'gibraltar guernsey china jamestown sucre lima taliban isis caribbean balkan arctic muscat timor congo'
  ).split(' '),
);
/** Of these, the ones that are hardly ever the common word in a question. */
const rarelyCommon = new Set(
  'china niger dominica gibraltar english thai lima taliban isis caribbean congo arctic'.split(' '),
);

/** Short forms that are words in lower case. */
const neverLowerCase = new Set(
  'us who is it cis sco imo iom icc cnd coe the valley settlement bottom'.split(' '),
);

function lowerCaseUse(key: string, kind: NameKind): GazetteerEntry['lowerCase'] {
  if (neverLowerCase.has(key)) return 'no';
  if (commonWords.has(key) && !rarelyCommon.has(key)) return 'framed';
  return key === 'member states' || kind !== 'other' ? 'yes' : 'no';
}

interface Gazetteer {
  entries: Map<string, GazetteerEntry>;
  /** Most words of any name that begins with the word. */
  longest: Map<string, number>;
}

function register(
  gazetteer: Gazetteer,
  name: string,
  entry: Omit<GazetteerEntry, 'lowerCase'>,
  native = false,
): void {
  const words = findWords(name).map((word) => word.folded);
  if (words[0] === 'the' && words.length > 1) words.shift();
  const first = words[0];
  const key = words.join(' ');
  if (first === undefined || gazetteer.entries.has(key)) return;
  gazetteer.entries.set(key, { ...entry, lowerCase: native ? 'no' : lowerCaseUse(key, entry.kind) });
  gazetteer.longest.set(first, Math.max(gazetteer.longest.get(first) ?? 0, words.length));
}

const adjectiveEnding = /(?:ean|ian|can|sian|pean|eans|cans|ans|Eastern)$/u;

function buildGazetteer(): Gazetteer {
  const gazetteer: Gazetteer = { entries: new Map(), longest: new Map() };
  for (const { kind, names } of knownNames) {
    for (const name of names) {
      const adjective = kind === 'place' && name !== names[0] && adjectiveEnding.test(name);
      register(gazetteer, name, { canonical: names[0], kind, adjective });
    }
  }
  const countries = loadCountryNames();
  for (const { canonical, names } of countries) {
    for (const name of names) register(gazetteer, name, { canonical, kind: 'country', adjective: false });
  }
  for (const { canonical, demonyms } of countries) {
    for (const name of demonyms) {
      register(gazetteer, name, { canonical, kind: 'country', adjective: true });
      if (/[ni]$/u.test(name))
        register(gazetteer, `${name}s`, { canonical, kind: 'country', adjective: true });
    }
  }
  for (const { canonical, otherSpellings } of countries) {
    for (const name of otherSpellings) {
      if (name !== 'Island')
        register(gazetteer, name, { canonical, kind: 'country', adjective: false }, true);
    }
  }
  for (const { capitals } of countries) {
    for (const name of capitals)
      register(gazetteer, name, { canonical: name, kind: 'place', adjective: false });
  }
  return gazetteer;
}

let built: Gazetteer | null = null;

/** The longest known name that begins at a word, by its folded words alone; case is for the caller to judge. */
export function lookUpName(words: readonly Word[], at: number): GazetteerMatch | null {
  built ??= buildGazetteer();
  const first = words[at];
  const longest = first === undefined ? undefined : built.longest.get(first.folded);
  if (first === undefined || longest === undefined) return null;
  let key = first.folded;
  let best: GazetteerMatch | null = null;
  for (let length = 1; length <= longest; length += 1) {
    if (length > 1) {
      const next = words[at + length - 1];
      if (next === undefined) break;
      key += ` ${next.folded}`;
    }
    const entry = built.entries.get(key);
    if (entry !== undefined) best = { entry, length };
  }
  return best;
}
