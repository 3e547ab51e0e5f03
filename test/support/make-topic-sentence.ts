import type { Document } from '../../src/contracts/document.js';
import type { Paragraph } from '../../src/contracts/paragraph.js';
import type { TopicSentence } from '../../src/contracts/topic-passage.js';
import { makeDocument, makeParagraph, makeSentence } from './make-paragraph.js';

interface TopicSentencePlan {
  text: string;
  /** Number of its paragraph. Default: 1. */
  number?: number;
  /** Position in its paragraph. Default: 0. */
  at?: number;
  /** Text of its paragraph. Default: the sentence alone. */
  around?: string;
  document?: Partial<Document> & { id: string };
  paragraph?: Partial<Paragraph>;
  vector?: number[];
  relevance?: number;
  speakers?: string[];
  leans?: boolean;
}

/** A sentence on the topic, of a paper "a" unless another document is given. */
export function makeTopicSentence(plan: TopicSentencePlan): TopicSentence {
  const { text, number = 1, at = 0, around = text, vector = [1, 0], relevance = 1, speakers = [] } = plan;
  const document = makeDocument(plan.document ?? { id: 'a', shortTitle: 'Paper A', date: '2012-10-18' });
  const paragraph = makeParagraph({
    documentId: document.id,
    ordinal: number - 1,
    text: around,
    ...plan.paragraph,
  });
  return {
    sentence: { ...makeSentence(paragraph, at, text), vector: Float32Array.from(vector) },
    paragraph,
    document,
    relevance,
    speakers,
    names: new Set(),
    leans: plan.leans ?? false,
  };
}

/** An item of a list, "para. 1 (a)", whose lead-in is paragraph 1 of its document. */
export function makeItemSentence(
  letter: string,
  plan: Omit<TopicSentencePlan, 'number' | 'paragraph'>,
): TopicSentence {
  const documentId = plan.document?.id ?? 'a';
  return makeTopicSentence({
    ...plan,
    paragraph: {
      key: `p1.${letter}`,
      locator: `para. 1 (${letter})`,
      kind: 'item',
      parentId: `${documentId}#p1`,
      ordinal: letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1,
    },
  });
}
