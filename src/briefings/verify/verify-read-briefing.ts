import type { Paragraph } from '../../contracts/paragraph.js';
import type { Verification, VerifiedFootnote, VerifiedSentence } from '../../contracts/verification.js';
import { checkPlace, type DocumentHeading } from './check-place.js';
import { containsWords } from './contains-words.js';
import type { FoundParagraph } from './found-paragraph.js';
import { listParagraphSentences } from './list-paragraph-sentences.js';
import { normaliseText } from './normalise-text.js';
import type { BriefingNote, CitedText, ReadBriefing } from './read-types.js';
import { verifyFootnote, type DescribeParagraph } from './verify-footnote.js';
import { verifyText, type Ground } from './verify-text.js';

interface VerifyOptions {
  file: string;
  corpus: Verification['corpus'];
  /** What was found for each note, by its number. */
  found: ReadonlyMap<number, FoundParagraph>;
  describeParagraph: DescribeParagraph;
  /** How a briefing heads what each document says, by the document's id. */
  headings: ReadonlyMap<string, DocumentHeading>;
}

/** Checks a briefing that was read from a file against the paragraphs found for its notes. */
export function verifyReadBriefing(
  briefing: ReadBriefing,
  { file, corpus, found, describeParagraph, headings }: VerifyOptions,
): Verification {
  const footnotes = [
    ...briefing.notes.map((note) =>
      verifyFootnote(
        note,
        found.get(note.n) ?? { status: 'unidentified', paragraph: null },
        describeParagraph,
      ),
    ),
    ...briefing.absent.map(describeAbsent),
  ].sort((one, other) => one.n - other.n);
  const grounds = new Map<string, Ground>();
  const sentences = briefing.texts.flatMap((text) => {
    const key = text.footnotes.join();
    const ground = grounds.get(key) ?? layGround(text, briefing.notes, found);
    grounds.set(key, ground);
    const documentIds = text.footnotes.flatMap((n) => found.get(n)?.paragraph?.documentId ?? []);
    return verifyText(text, ground).map((sentence) => checkPlace(sentence, { documentIds, headings }));
  });
  const counts = countOutcomes(sentences, footnotes);
  return {
    file,
    format: briefing.format,
    title: briefing.title,
    corpus,
    isWell: counts.borneOut === counts.sentences && counts.footnotesWithProblems === 0,
    counts,
    sentences,
    footnotes,
  };
}

function describeAbsent(n: number): VerifiedFootnote {
  return {
    n,
    label: '',
    paragraphId: null,
    paragraph: 'absent',
    quote: 'none',
    used: true,
    problems: ['The text refers to it, and the file does not have it.'],
  };
}

/** A note without a quotation, as for a later use in Word, has those of the other notes of its paragraph. */
function layGround(
  { footnotes }: CitedText,
  notes: readonly BriefingNote[],
  found: ReadonlyMap<number, FoundParagraph>,
): Ground {
  const used = notes.filter(({ n }) => footnotes.includes(n));
  const paragraphs = used
    .map(({ n }) => found.get(n)?.paragraph ?? null)
    .filter((paragraph): paragraph is Paragraph => paragraph !== null);
  const texts = [...new Set(paragraphs.map(({ text }) => normaliseText(text)))];
  const withoutQuote = used
    .filter(({ quote }) => quote === null)
    .map(({ identity }) => identity?.paragraphId);
  const printed = notes
    .filter(({ n, identity }) => footnotes.includes(n) || withoutQuote.includes(identity?.paragraphId))
    .map(({ quote }) => normaliseText(quote ?? ''))
    .filter((quote) => quote !== '');
  return {
    paragraphs: texts,
    sentences: paragraphs.flatMap(listParagraphSentences),
    quotes: printed.filter((quote) => texts.some((text) => containsWords(text, quote))),
    printed,
  };
}

function countOutcomes(
  sentences: readonly VerifiedSentence[],
  footnotes: readonly VerifiedFootnote[],
): Verification['counts'] {
  const count = (status: VerifiedSentence['status']): number =>
    sentences.filter((sentence) => sentence.status === status).length;
  return {
    sentences: sentences.length,
    borneOut: count('borne-out'),
    notBorneOut: count('not-borne-out'),
    uncited: count('uncited'),
    footnotes: footnotes.length,
    footnotesWithProblems: footnotes.filter(({ problems }) => problems.length > 0).length,
  };
}
