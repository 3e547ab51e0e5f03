import type { Paragraph } from '../../contracts/paragraph.js';
import type { VerifiedFootnote } from '../../contracts/verification.js';
import { compareWords } from './compare-words.js';
import { containsWords } from './contains-words.js';
import { describeDifferences } from './describe-differences.js';
import type { FoundParagraph } from './found-paragraph.js';
import { normaliseText } from './normalise-text.js';
import { listParagraphSentences } from './list-paragraph-sentences.js';
import type { BriefingNote } from './read-types.js';

/** How a paragraph is cited and opened now. */
export type DescribeParagraph = (paragraph: Paragraph) => { label: string; url: string };

/** Checks a footnote against the paragraph that was found for it: is it there, unchanged, rightly named and quoted. */
export function verifyFootnote(
  note: BriefingNote,
  { status, paragraph }: FoundParagraph,
  describeParagraph: DescribeParagraph,
): VerifiedFootnote {
  const present = paragraph === null ? null : describeParagraph(paragraph);
  const quote = locateQuote(note.quote, paragraph);
  const isRenamed =
    present !== null && status !== 'moved' && normaliseText(present.label) !== normaliseText(note.label);
  return {
    n: note.n,
    label: note.label,
    paragraphId: note.identity?.paragraphId ?? null,
    paragraph: status,
    ...(status === 'moved' &&
      paragraph !== null &&
      present !== null && { movedTo: { paragraphId: paragraph.id, ...present } }),
    quote,
    ...(isRenamed && { presentLabel: present.label }),
    used: note.used,
    problems: [
      ...describeStatus(note, status, present?.label ?? ''),
      ...(isRenamed
        ? [`It is named “${note.label}”, and its paragraph is cited as “${present.label}”.`]
        : []),
      ...(quote === 'not-located' && paragraph !== null ? [describeQuote(note.quote ?? '', paragraph)] : []),
    ],
  };
}

function locateQuote(quote: string | null, paragraph: Paragraph | null): VerifiedFootnote['quote'] {
  if (quote === null) return 'none';
  if (paragraph === null) return 'not-located';
  if (paragraph.text.includes(quote)) return 'exact';
  return containsWords(normaliseText(paragraph.text), normaliseText(quote)) ? 'located' : 'not-located';
}

function describeStatus(
  { identity }: BriefingNote,
  status: FoundParagraph['status'],
  label: string,
): string[] {
  const id = identity?.paragraphId ?? '';
  switch (status) {
    case 'unchanged':
    case 'absent':
      return [];
    case 'moved':
      return [`Its words no longer stand in ${id}; they are now ${label}.`];
    case 'changed':
      return [`The text of ${id} has changed since the briefing was written.`];
    case 'missing':
      return [`${id} is no longer in the corpus.`];
    case 'unidentified':
      return ['It does not say which paragraph of the corpus it rests on.'];
  }
}

function describeQuote(quote: string, paragraph: Paragraph): string {
  const nearest = listParagraphSentences(paragraph)
    .map((sentence) => compareWords(quote, sentence))
    .reduce((best, one) => (one.likeness > best.likeness ? one : best), { likeness: 0, differences: [] });
  const what = nearest.likeness < 0.5 ? '' : ` ${describeDifferences(nearest.differences)}`;
  return `Its quotation does not stand in the paragraph.${what}`;
}
