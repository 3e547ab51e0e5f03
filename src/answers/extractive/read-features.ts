import type { Paragraph } from '../../contracts/paragraph.js';
import type { IndexedSentence } from '../../contracts/search-index.js';
import { findNames } from '../../language/find-names.js';
import { findLean } from './find-lean.js';
import { readSpeakers, refersToSpeaker, type Speaker } from '../../language/read-speakers.js';
import { stemSet } from './measure-coverage.js';

/** What a sentence is scored by, the same for every question. */
export interface SentenceFeatures {
  stems: ReadonlySet<string>;
  speakers: readonly Speaker[];
  /** Comparison forms of the names in it. */
  names: ReadonlySet<string>;
  /** Whether it says what "he" or "she" said. */
  refersBack: boolean;
  /** Whether it leans on the sentence before it. */
  leans: boolean;
}

/** What a paragraph is matched by, its headings included, the same for every question. */
export interface ParagraphFeatures {
  stems: ReadonlySet<string>;
  /** Comparison forms of the names in it. */
  names: ReadonlySet<string>;
}

// An index hands out the same objects again for as long as it keeps them in memory, so features live as long as they.
const sentences = new WeakMap<IndexedSentence, SentenceFeatures>();
const paragraphs = new WeakMap<Paragraph, ParagraphFeatures>();

/** Features of a sentence, worked out once. */
export function readSentence(sentence: IndexedSentence): SentenceFeatures {
  const known = sentences.get(sentence);
  if (known !== undefined) return known;
  const features = {
    stems: stemSet(sentence.text),
    speakers: readSpeakers(sentence.text),
    names: listNames(sentence.text),
    refersBack: refersToSpeaker(sentence.text),
    leans: findLean(sentence.text) !== 'none',
  };
  sentences.set(sentence, features);
  return features;
}

/** Features of a paragraph with its headings, worked out once. */
export function readParagraph(paragraph: Paragraph): ParagraphFeatures {
  const known = paragraphs.get(paragraph);
  if (known !== undefined) return known;
  const text = [...paragraph.headingPath, paragraph.text].join('\n');
  const features = { stems: stemSet(text), names: listNames(text) };
  paragraphs.set(paragraph, features);
  return features;
}

function listNames(text: string): ReadonlySet<string> {
  return new Set(findNames(text).map((name) => name.canonical));
}
