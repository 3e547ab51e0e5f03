import type { DocumentMention } from '../contracts/retrieval.js';
import { findNames } from '../language/find-names.js';
import type { SourceDescription } from './describe-sources.js';
import { findDatedDocuments, findPlacedDocuments } from './find-dated-documents.js';
import { findDescribedDocuments } from './find-described-documents.js';
import { findNamedDocuments } from './find-named-documents.js';
import { listPositionedWords } from './question-words.js';

/**
 * Finds where a question names a document or meeting, by its names (aliases, title, symbol), by a description ("the
 * 2019 European meeting"), by its city, or by its year alone ("in 2012"). A description of a kind the corpus has, but with a year or
 * ordinal that no document has, is returned with no ids.
 */
export function findDocumentMentions(
  question: string,
  sources: readonly SourceDescription[],
): DocumentMention[] {
  const words = listPositionedWords(question);
  const named = findNamedDocuments(question, words, sources);
  const described = findDescribedDocuments(question, words, sources)
    .filter((mention) => !overlapsAny(mention, named))
    .map((mention) => extendToNames(question, mention));
  const found = [...named, ...described];
  const others = [
    ...findDatedDocuments(question, words, sources),
    ...findPlacedDocuments(question, words, sources),
  ];
  const further = others.filter((mention) => !overlapsAny(mention, found));
  return narrowMentions([...found, ...further].sort((left, right) => left.start - right.start));
}

/** Takes in the rest of a name that a mention is part of: "Conference" in "Conference of the Parties". */
function extendToNames(question: string, mention: DocumentMention): DocumentMention {
  const name = findNames(question).find((other) => mention.start < other.end && other.start < mention.end);
  if (name === undefined || mention.documentIds.length === 0) return mention;
  const start = Math.min(mention.start, name.start);
  const end = Math.max(mention.end, name.end);
  return { ...mention, start, end, text: question.slice(start, end) };
}

/**
 * Two names of one source in a question ("the Congress in Doha") narrow each other down: where a vague mention and a
 * sharper one share documents, the vague one keeps to those.
 */
function narrowMentions(mentions: readonly DocumentMention[]): DocumentMention[] {
  return mentions.map((mention) => {
    const sharper = mentions.filter(
      (other) =>
        other.documentIds.length > 0 &&
        other.documentIds.length < mention.documentIds.length &&
        other.documentIds.every((id) => mention.documentIds.includes(id)),
    );
    return sharper.length === 1 ? { ...mention, documentIds: sharper[0]?.documentIds ?? [] } : mention;
  });
}

function overlapsAny(mention: DocumentMention, others: readonly DocumentMention[]): boolean {
  return others.some((other) => mention.start < other.end && other.start < mention.end);
}
