import { z } from 'zod';
import type { ProposedSentence } from '../../contracts/claim-check.js';
import { JsonScanner } from './json-scanner.js';
import { parseLenientJson } from './parse-lenient-json.js';
import { readProposal } from './read-proposal.js';
import { ReplyReader } from './reply-reader.js';

interface ReadRepairsOptions {
  keys: ReadonlyMap<string, string>;
  /** Letters of the sentences that were sent back, in their order. */
  letters: readonly string[];
  /** Whether the reply ended by itself. */
  isWhole: boolean;
}

const repairSchema = z.looseObject({ replaces: z.string() });

/**
 * The repaired sentences of a reply by the letter of the one each replaces. A reply that names no letters is taken in
 * order where it has as many sentences as were sent back.
 */
export function readRepairs(text: string, options: ReadRepairsOptions): Map<string, ProposedSentence> {
  const { keys, letters, isWhole } = options;
  const repairs = new Map<string, ProposedSentence>();
  const scanner = new JsonScanner();
  for (let at = 0; at < text.length; at += 1) {
    for (const { source } of scanner.feed(text.charAt(at))) {
      const value = parseLenientJson(source);
      const repair = repairSchema.safeParse(value);
      const sentence = readProposal(value, keys);
      if (!repair.success || sentence === null) continue;
      const letter = /[A-Z]$/.exec(repair.data.replaces.trim().toUpperCase())?.[0] ?? '';
      if (letters.includes(letter) && !repairs.has(letter)) repairs.set(letter, sentence);
    }
  }
  if (repairs.size > 0) return repairs;
  const reader = new ReplyReader(keys);
  const sentences = [...reader.push(text), ...reader.end(isWhole).sentences];
  if (sentences.length !== letters.length) return repairs;
  return new Map(sentences.map((sentence, at) => [letters[at] ?? '', sentence]));
}
