import { z } from 'zod';
import type { ProposedSentence } from '../../contracts/claim-check.js';
import { JsonScanner } from './json-scanner.js';
import { parseLenientJson } from './parse-lenient-json.js';
import { ProseReader } from './prose-reader.js';
import { isCitationName, readProposal } from './read-proposal.js';
import { splitProposal } from './split-proposal.js';

/** What a reply came to, besides the sentences that were given before. */
export interface ReadReply {
  /** Those that could be told only at the end. */
  sentences: ProposedSentence[];
  /** What the reply says is asked and not in the passages. */
  missing: string[];
  /** Whether it says that the passages do not answer the question, and gives no sentence. */
  declines: boolean;
}

const wholeSchema = z.looseObject({
  missing: z.union([z.array(z.unknown()), z.string()]).optional(),
  sentences: z.array(z.unknown()).optional(),
});
const proseNames = ['answer', 'response', 'reply', 'summary', 'text'];

const saysNothing =
  /\b(?:passages?|documents?|texts?|sources?|corpus|context|excerpts?|paragraphs?)\b[^.]{0,60}\b(?:do(?:es)?|did|is|are|was|were|has|have|contains?|provides?)\s*(?:not|n['’]t|no)\b|\bno (?:information|mention|passage|answer)\b|\b(?:not|n['’]t) (?:mentioned|stated|found|provided|contained|specified|addressed|answer(?:ed)?)\b|\b(?:cannot|can['’]t|unable to) (?:be )?(?:answer|find|determine)/iu;

/**
 * Reads the reply of a model while it comes: JSON in the form asked for, or in one near it, else prose with markers. A
 * sentence is given as soon as it is whole, and the same sentences are given however the reply is cut into pieces.
 * Prose is held back until a sentence cites a passage, since it may be talk before the JSON.
 */
export class ReplyReader {
  private mode: 'open' | 'thinking' | 'json' | 'prose' = 'open';
  /** The last characters, as far as a mark of thinking is long. */
  private tail = '';
  private opening = '';
  /** A bracket and the white space after it, which may begin JSON. */
  private bracket = '';
  private held: ProposedSentence[] = [];
  private prose: ProseReader;
  private readonly scanner = new JsonScanner();
  private readonly missing: string[] = [];
  private count = 0;
  /** Whether the reply lists sentences, readable or not. */
  private hasListed = false;

  /** @param keys Ids of the paragraphs shown, by their keys in lower case. */
  constructor(private readonly keys: ReadonlyMap<string, string>) {
    this.prose = new ProseReader(keys);
  }

  /** Takes the next piece and gives the sentences that are whole now. */
  push(piece: string): ProposedSentence[] {
    const sentences: ProposedSentence[] = [];
    for (let at = 0; at < piece.length; at += 1)
      sentences.push(...this.feed(piece.charAt(at)).flatMap(splitProposal));
    this.count += sentences.length;
    return sentences;
  }

  /**
   * The reply has ended: by itself (`isWhole`), or cut, in which case a sentence without its end is not given.
   */
  end(isWhole = true): ReadReply {
    const { missing } = this;
    if (this.mode === 'json' || this.mode === 'thinking') {
      return { sentences: [], missing, declines: this.count === 0 && !this.hasListed && missing.length > 0 };
    }
    const sentences = [...this.held, ...this.prose.end(isWhole)].flatMap(splitProposal);
    const declines =
      this.mode === 'open' &&
      sentences.length > 0 &&
      sentences.every(({ text, citations }) => citations.length === 0 && saysNothing.test(text));
    return { sentences: declines ? [] : sentences, missing, declines };
  }

  private feed(character: string): ProposedSentence[] {
    this.tail = `${this.tail}${character}`.slice(-8);
    if (this.mode === 'json') return this.feedJson(character);
    if (this.tail.endsWith('</think>')) {
      this.restart();
      return [];
    }
    return this.mode === 'thinking' ? [] : this.feedProse(character);
  }

  private feedProse(character: string): ProposedSentence[] {
    if (this.opening.length < 7) {
      this.opening = `${this.opening}${character}`.trimStart();
      if (this.opening === '<think>') {
        this.restart();
        this.mode = 'thinking';
        return [];
      }
    }
    if (beginsJson(this.bracket, character)) {
      this.mode = 'json';
      return Array.from(this.bracket + character).flatMap((one) => this.feedJson(one));
    }
    if (character === '{' || character === '[') this.bracket = character;
    else if (this.bracket !== '') this.bracket = /\s/u.test(character) ? this.bracket + character : '';
    const sentences = this.prose.feed(character);
    if (this.mode === 'prose') return sentences;
    this.held.push(...sentences);
    if (!sentences.some(({ citations }) => citations.some(({ paragraphId }) => paragraphId !== null)))
      return [];
    this.mode = 'prose';
    return this.held.splice(0);
  }

  /** Thinking aloud is over: what came before it counts for nothing. */
  private restart(): void {
    if (this.mode === 'thinking') this.mode = 'open';
    this.held = [];
    this.bracket = '';
    this.prose = new ProseReader(this.keys);
  }

  private feedJson(character: string): ProposedSentence[] {
    return this.scanner.feed(character).flatMap(({ source, property, isOutermost }) => {
      if (!isOutermost && isCitationName(property)) return [];
      const value = parseLenientJson(source);
      const sentence = readProposal(value, this.keys);
      return isOutermost ? this.readWhole(value, sentence) : sentence === null ? [] : [sentence];
    });
  }

  /** An outermost object: a line that is a sentence, or the whole with what is missing. */
  private readWhole(value: unknown, sentence: ProposedSentence | null): ProposedSentence[] {
    const whole = wholeSchema.safeParse(value);
    if (!whole.success) return sentence === null ? [] : [sentence];
    const { missing = [], sentences = [], ...rest } = whole.data;
    this.hasListed ||= sentences.length > 0;
    const listed = typeof missing === 'string' ? [missing] : missing;
    for (const one of listed) if (typeof one === 'string' && one.trim() !== '') this.missing.push(one.trim());
    if (sentence !== null && sentence.citations.length > 0 && sentences.length === 0) return [sentence];
    const prose = [...sentences, ...proseNames.map((name) => rest[name])].filter(
      (one) => typeof one === 'string',
    );
    return prose.flatMap((text) => this.readProse(text));
  }

  private readProse(text: string): ProposedSentence[] {
    const reader = new ProseReader(this.keys);
    const sentences: ProposedSentence[] = [];
    for (let at = 0; at < text.length; at += 1) sentences.push(...reader.feed(text.charAt(at)));
    return [...sentences, ...reader.end(true)];
  }
}

/** Whether a bracket with what follows it begins JSON: {", {', {}, {name:, [{. */
function beginsJson(bracket: string, character: string): boolean {
  if (bracket.startsWith('{')) return /["'}\p{L}]/u.test(character);
  return bracket.startsWith('[') && character === '{';
}
