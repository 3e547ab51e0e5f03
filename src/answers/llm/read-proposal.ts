import { z } from 'zod';
import type { ProposedCitation, ProposedSentence } from '../../contracts/claim-check.js';
import { citeKey, takeMarkers } from './take-markers.js';

const textNames = ['text', 'sentence', 'claim', 'statement', 'content'];
const citationNames = [
  'citations',
  'citation',
  'cites',
  'sources',
  'source',
  'references',
  'evidence',
  'passages',
  'keys',
  'key',
];
const keyNames = [
  'key',
  'passage',
  'passage_key',
  'passageKey',
  'id',
  'source',
  'ref',
  'reference',
  'citation',
];
const quoteNames = ['quote', 'quotation', 'excerpt', 'words', 'evidence', 'span', 'text'];

const recordSchema = z.record(z.string(), z.unknown());
type Facts = z.infer<typeof recordSchema>;

/** Whether objects under this name are citations of a sentence, and no sentences. */
export function isCitationName(name: string): boolean {
  return name !== 'key' && (citationNames.includes(name) || name === 'quotes');
}

/** A sentence from an object of a reply, whatever usual names it gives its parts; null where it is none. */
export function readProposal(value: unknown, keys: ReadonlyMap<string, string>): ProposedSentence | null {
  const facts = recordSchema.safeParse(value);
  if (!facts.success) return null;
  const text = findText(facts.data, textNames);
  if (text === null) return null;
  const unmarked = takeMarkers(text, keys);
  const shown = unmarked.text.replace(/\s+/gu, ' ').trim();
  if (!/\p{L}/u.test(shown)) return null;
  const named = citationNames.flatMap((name) => readCitations(facts.data[name], keys));
  const quote = findText(facts.data, ['quote', 'quotation', 'excerpt']);
  const [only] = named;
  const flat = named.length === 1 && only?.quote === null && quote !== null ? [{ ...only, quote }] : named;
  return {
    text: shown,
    citations: joinCitations([...flat, ...unmarked.markers.flatMap(({ citations }) => citations)]),
  };
}

function readCitations(value: unknown, keys: ReadonlyMap<string, string>): ProposedCitation[] {
  if (typeof value === 'number') return [citeKey(String(value), keys)];
  if (typeof value === 'string') {
    return value
      .split(/[\s,;]+/u)
      .filter((key) => key !== '')
      .map((key) => citeKey(key, keys));
  }
  if (Array.isArray(value)) return value.flatMap((one: unknown) => readCitations(one, keys));
  const facts = recordSchema.safeParse(value);
  if (!facts.success) return [];
  const key = findText(facts.data, keyNames);
  if (key !== null) return [{ ...citeKey(key, keys), quote: findQuote(facts.data) }];
  // {"kqzv": "the quote"}
  return Object.entries(facts.data).flatMap(([name, quote]) =>
    keys.has(name) && typeof quote === 'string' ? [{ ...citeKey(name, keys), quote }] : [],
  );
}

function findQuote(facts: Facts): string | null {
  return findText(facts, quoteNames);
}

/** The first of the properties that is a text with something in it. */
function findText(facts: Facts, names: readonly string[]): string | null {
  for (const name of names) {
    const value = facts[name];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

/** Each key once for each quote; one without a quote says nothing beside one with. */
export function joinCitations(citations: readonly ProposedCitation[]): ProposedCitation[] {
  const quoted = new Set(citations.filter(({ quote }) => quote !== null).map(({ key }) => key));
  const seen = new Set<string>();
  return citations.filter(({ key, quote }) => {
    const same = JSON.stringify([key, quote]);
    if (seen.has(same) || (quote === null && quoted.has(key))) return false;
    seen.add(same);
    return true;
  });
}
