import { escapePassage, escapeValue } from './escape-passage.js';
import { estimateTokens } from './estimate-tokens.js';
import { makePassageKeys } from './make-passage-keys.js';

/** A paragraph of the evidence as a model is shown it. */
export interface AnswerPassage {
  paragraphId: string;
  /** How it is cited: "SOC/CP/365, ¶ 14". */
  label: string;
  text: string;
  /** The text that introduces an item, of its parents, outermost first; none for other paragraphs. */
  leadIns: readonly string[];
  /** Of its document, as printed for people. */
  date?: string | undefined;
  /** Who speaks in it, where that is known. */
  speaker?: string | undefined;
}

/** Passages as they stand in a prompt. */
export interface RenderedPassages {
  text: string;
  /** Ids of the paragraphs shown by their keys. */
  keys: ReadonlyMap<string, string>;
  /** Ids of the paragraphs there was no room for, in the order given. */
  leftOut: string[];
}

interface RenderPassagesOptions {
  /** Best first. */
  passages: readonly AnswerPassage[];
  /** Most tokens they may take, as estimateTokens counts. */
  maximumTokens: number;
  /** Other texts of the prompt that no key may stand in: the question, sentences to be repaired. */
  besides?: readonly string[];
}

const longestLeadIn = 500;

/**
 * The passages with their keys, each between delimiters that its text cannot close or open. From the first that does
 * not fit they are left out, so that the best stay.
 */
export function renderPassages({
  passages,
  maximumTokens,
  besides = [],
}: RenderPassagesOptions): RenderedPassages {
  const texts = passages.flatMap(({ label, text, leadIns, speaker = '' }) => [
    label,
    text,
    speaker,
    ...leadIns,
  ]);
  const keys = makePassageKeys(
    passages.map(({ paragraphId }) => paragraphId),
    [...besides, ...texts].map(escapePassage),
  );
  const shown: string[] = [];
  let room = maximumTokens;
  for (const [at, passage] of passages.entries()) {
    const rendered = renderPassage(passage, keys[at] ?? '');
    room -= estimateTokens(`${rendered}\n`);
    if (room < 0) break;
    shown.push(rendered);
  }
  return {
    text: shown.join('\n'),
    keys: new Map(
      passages.slice(0, shown.length).map(({ paragraphId }, at) => [keys[at] ?? '', paragraphId]),
    ),
    leftOut: passages.slice(shown.length).map(({ paragraphId }) => paragraphId),
  };
}

function renderPassage({ label, text, leadIns, date, speaker }: AnswerPassage, key: string): string {
  const values = [
    `key="${key}"`,
    `from="${escapeValue(label)}"`,
    ...(date === undefined ? [] : [`date="${escapeValue(date)}"`]),
    ...(speaker === undefined ? [] : [`speaker="${escapeValue(speaker)}"`]),
    ...(leadIns.length === 0 ? [] : [`under="${escapeValue(cutLeadIns(leadIns))}"`]),
  ];
  return `<passage ${values.join(' ')}>\n${escapePassage(text)}\n</passage>`;
}

function cutLeadIns(leadIns: readonly string[]): string {
  const whole = leadIns.join(' … ');
  return whole.length <= longestLeadIn ? whole : `… ${whole.slice(-longestLeadIn)}`;
}
