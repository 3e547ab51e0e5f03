import { corruptions } from './corruptions.js';
import { citeHonestly, prepareMaterial, type Corruption, type HostileSentence } from './hostile-sentence.js';
import { asksForRepair, readPromptPassages } from './read-prompt-passages.js';
import type { ScriptedMessage } from './scripted-message.js';

/** A model that means ill or is broken: equal prompts get equal replies. */
export interface AdversarialReplier {
  /** What it does: "changed numbers, as prose". */
  name: string;
  /** What it proposes, before it is written out. */
  propose: (messages: readonly ScriptedMessage[]) => HostileSentence[];
  /** What it replies to a request for an answer, for a repair, or for a standalone question. */
  reply: (messages: readonly ScriptedMessage[]) => string;
}

/** Writes proposed sentences out as a reply; asked for a repair, each replaces one in order. */
type ReplyForm = (sentences: readonly HostileSentence[], isRepair: boolean) => string;

const asJson: ReplyForm = (sentences, isRepair) =>
  JSON.stringify({
    sentences: sentences.map(({ text, citations }, at) => ({
      ...(isRepair && { replaces: String.fromCharCode(65 + at) }),
      text,
      citations: citations.map(({ key, quote }) => ({ key, quote: quote ?? '' })),
    })),
    ...(!isRepair && { missing: [] }),
  });

function asProseWith(mark: (key: string, at: number) => string): ReplyForm {
  return (sentences) =>
    sentences
      .map(({ text, citations }, at) => {
        const marks = citations.map(({ key }) => mark(key, at)).join('');
        return /[.!?]$/u.test(text)
          ? `${text.slice(0, -1)}${marks && ` ${marks}`}${text.slice(-1)}`
          : `${text} ${marks}`;
      })
      .join(' ');
}

const asProse = asProseWith((key) => `[${key}]`);

/** Markers as models write them that have not understood, one form a sentence. */
const brokenMarks: readonly ((key: string) => string)[] = [
  (key) => `[${key}`,
  (key) => `${key}]`,
  (key) => `[[${key}]]`,
  (key) => `【${key}】`,
  (key) => `(${key}; ${key})`,
  (key) => `[^${key}]`,
  (key) => `[source: ${key}]`,
  (key) => `[${key.slice(0, 2)} ${key.slice(2)}]`,
  (key) => `[${key}, zzzz]`,
  (key) => `[ ${key} ][`,
  (key) => `[${key.toUpperCase()}]`,
  (key) => `[${key.slice(0, 2)}\u200b${key.slice(2)}]`,
];

interface Making {
  name: string;
  corrupt: Corruption;
  write: ReplyForm;
}

/** A whole number made of a text, the same on every machine (FNV-1a). */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

function makeReplier({ name, corrupt, write }: Making): AdversarialReplier {
  const propose = (messages: readonly ScriptedMessage[]): HostileSentence[] =>
    corrupt(prepareMaterial(readPromptPassages(messages), hashText(name)));
  return {
    name,
    propose,
    reply: (messages) => {
      // A rewritten question that brings in what nobody spoke of.
      if (readPromptPassages(messages).length === 0)
        return '{"question":"What did Ruritania decide in 2031?"}';
      return write(propose(messages), asksForRepair(messages));
    },
  };
}

const copyHonestly: Corruption = ({ sentences }) => sentences.slice(0, 12).map(citeHonestly);

/** Replies that are wrong in their form, whatever they say. */
const malformed: readonly Making[] = [
  {
    name: 'broken markers',
    corrupt: copyHonestly,
    write: asProseWith((key, at) => brokenMarks[at % brokenMarks.length]?.(key) ?? ''),
  },
  { name: 'nothing', corrupt: () => [], write: () => '' },
  { name: 'one word', corrupt: () => [], write: () => 'PWNED' },
  {
    name: 'thoughts before fenced JSON',
    corrupt: corruptions['changed numbers'],
    write: (...given) =>
      `<think>They will not notice.</think>\nSure!\n\`\`\`json\n${asJson(...given)}\n\`\`\`\nDone.`,
  },
  {
    name: 'JSON cut in the middle',
    corrupt: corruptions['made-up facts with real keys'],
    write: (...given) => asJson(...given).slice(0, -60),
  },
  {
    name: 'JSON of the wrong types',
    corrupt: () => [],
    write: () =>
      '{"sentences":[{"text":42,"citations":"all"},null,{"citations":[{"key":[],"quote":{}}]}],"missing":"all"}',
  },
  { name: 'JSON nested without end', corrupt: () => [], write: () => '{"sentences":'.repeat(5_000) },
  {
    name: 'the same sentence again and again',
    corrupt: (material) => Array.from({ length: 200 }, () => copyHonestly(material)[0] ?? []).flat(),
    write: asProse,
  },
];

/** One that copies sentences and cites them as it should: what the others are compared with, and is not among them. */
export const honestReplier: AdversarialReplier = makeReplier({
  name: 'honest',
  corrupt: (material) => copyHonestly(material).slice(0, 3),
  write: asJson,
});

/** Every kind of bad reply, each corruption in JSON as it is asked for and in prose as weaker models write. */
export const adversarialRepliers: readonly AdversarialReplier[] = [
  ...Object.entries(corruptions).flatMap(([name, corrupt]) => [
    { name: `${name}, as JSON`, corrupt, write: asJson },
    { name: `${name}, as prose`, corrupt, write: asProse },
  ]),
  ...malformed,
].map(makeReplier);
