import type { Document } from '../../contracts/document.js';
import type { DraftAnswer, DraftSentence } from '../../contracts/draft-answer.js';
import type { IndexedSentence } from '../../contracts/search-index.js';
import { findDates } from '../../language/find-dates.js';
import { findNames } from '../../language/find-names.js';
import type { AnswerContext } from './candidate.js';
import { quoteOf } from './complete-sentences.js';
import { decline, describeQuestion } from './decline.js';
import { describeSource } from './describe-source.js';
import { stemWord } from '../../language/extract-terms.js';
import { mastheadAttributes } from './masthead-attributes.js';
import { measureCoverage, stemSet } from './measure-coverage.js';

type Attribute = 'rapporteur' | 'symbol' | 'issued' | 'held' | 'author' | 'title' | 'any';

/**
 * Answers a question about a document itself (its symbol, date, place, rapporteur, title) from its masthead. Without a
 * document named, and with several that could be meant, it is underspecified. Null when the masthead does not say it.
 */
export async function answerAboutDocument(context: AnswerContext): Promise<DraftAnswer | null> {
  if (asksForCorpus.test(context.question)) return listDocuments(context);
  if (!asksAboutDocument(context)) return null;
  const named = [...new Set(context.retrieval.mentions.flatMap((mention) => mention.documentIds))];
  const attribute = chooseAttribute(context.question);
  const documents =
    named.length > 0
      ? context.retrieval.searched.filter(({ id }) => named.includes(id))
      : context.retrieval.searched;
  const found: { document: Document; lines: IndexedSentence[] }[] = [];
  for (const document of documents) {
    const lines = await context.index.sentences([`${document.id}#masthead`]);
    const printed = chooseAttributeLines(context.question, lines);
    const chosen = printed.length > 0 ? printed : chooseLines(context, { document, lines, attribute });
    if (chosen.length > 0) found.push({ document, lines: chosen });
  }
  if (found.length === 0) return declineAttribute(context, attribute, named.length > 0 ? documents : []);
  if (named.length === 0 && found.length > 1 && !context.shape.wantsAll)
    return declineAmbiguous(
      context,
      found.map(({ document }) => document),
    );
  const sentences: DraftSentence[] = found.flatMap(({ document, lines }) =>
    lines.map((line) => ({
      text: line.text,
      attribution: describeSource(document),
      quotes: [quoteOf(line)],
    })),
  );
  return { status: 'answered', sentences, notices: [] };
}

/** Asks what the corpus holds. */
const asksForCorpus =
  /\b(?:which|what|list|name|how many)\b[^.?]{0,20}\b(?:documents?|papers?|reports?|texts?|sources?)\b[^.?]{0,20}\b(?:corpus|collection|there|do you (?:have|know|hold)|available|indexed)\b|\bwhat(?:[’']s| is) in (?:the|this) corpus\b/iu;

/** Every document with the line of its masthead that names it. */
async function listDocuments(context: AnswerContext): Promise<DraftAnswer> {
  const sentences: DraftSentence[] = [];
  for (const document of context.retrieval.searched) {
    const lines = await context.index.sentences([`${document.id}#masthead`]);
    const title = stemSet(document.title);
    const shared = (line: IndexedSentence): number =>
      [...stemSet(line.text)].filter((stem) => title.has(stem)).length;
    const [best] = [...lines].sort(
      (left, right) => shared(right) - shared(left) || left.ordinal - right.ordinal,
    );
    if (best !== undefined)
      sentences.push({ text: best.text, attribution: describeSource(document), quotes: [quoteOf(best)] });
  }
  return {
    status: 'answered',
    sentences,
    notices: [{ code: 'list-complete', text: `${sentences.length} documents, all of the corpus.` }],
  };
}

/** Words by which one asks for a document's or a meeting's own particulars. */
const particulars = new Set(
  'held hold holds holding place took take takes due begin began start end meet met meets venue city country location date dates dated day days month year time symbol number title titled called rapporteur author authors wrote written write prepared prepare drafted issued published released session sit agenda item chair'
    .split(' ')
    .map(stemWord),
);

/** Words that stand for a document, of which something is asked that its masthead prints. */
const documentWord =
  /\b(?:documents?|papers?|reports?|texts?|versions?|(?:press|news) releases?|masthead|what we (?:have|hold))\b/iu;

/** The lines that tell what the question asks of the masthead by name, in its order. */
function chooseAttributeLines(question: string, lines: readonly IndexedSentence[]): IndexedSentence[] {
  const asked = mastheadAttributes.filter((attribute) => attribute.asked.test(question));
  return lines.filter((line) => asked.some((attribute) => attribute.line.test(line.text)));
}

/** Whether a question is about a document or meeting itself: by its form, or because it asks for nothing else. */
function asksAboutDocument({ shape, terms, retrieval, question }: AnswerContext): boolean {
  if (shape.expects === 'document-metadata') return true;
  const named = retrieval.mentions.some((mention) => mention.documentIds.length > 0);
  if (named && documentWord.test(question)) {
    if (mastheadAttributes.some((attribute) => attribute.asked.test(question))) return true;
    if (/\b(?:headlines?|titled?|entitled|headings?)\b/iu.test(question)) return true;
  }
  return named && terms.terms.length > 0 && terms.terms.every(({ stem }) => particulars.has(stem));
}

function chooseAttribute(question: string): Attribute {
  if (/\bheadlines?\b/iu.test(question)) return 'title';
  if (/\bsymbol\b|\bdocument number\b/iu.test(question)) return 'symbol';
  if (/\brapporteur/iu.test(question)) return 'rapporteur';
  if (/\bauthor|\bwrote\b|\bprepared\b|\bdrafted\b|\bissued by\b|\bpublished by\b/iu.test(question))
    return 'author';
  if (/\bheld\b|\btake place\b|\btook place\b|\bmeet\b|\bmet\b|\bvenue\b|\bwhere\b/iu.test(question))
    return 'held';
  if (/\bwhen\b|\bdate[ds]?\b|\byear\b|\bissued\b|\bpublished\b|\breleased\b/iu.test(question))
    return 'issued';
  if (/\b(?:title[d]?|entitled|called|headlines?|headings?)\b/iu.test(question)) return 'title';
  return 'any';
}

function chooseLines(
  context: AnswerContext,
  {
    document,
    lines,
    attribute,
  }: { document: Document; lines: readonly IndexedSentence[]; attribute: Attribute },
): IndexedSentence[] {
  switch (attribute) {
    case 'symbol':
      return lines
        .filter((line) => document.symbol !== null && line.text.includes(document.symbol))
        .slice(0, 1);
    case 'rapporteur':
      return lines.filter((line) => /\brapporteur\b/iu.test(line.text));
    case 'author':
      return lines.filter((line) =>
        /\brapporteur\b|\bprepared by\b|\bsubmitted by\b|\bnote by\b|\breport of\b/iu.test(line.text),
      );
    case 'held':
      return lines.filter(
        (line) =>
          findDates(line.text).some((date) => date.day !== undefined) && findNames(line.text).length > 0,
      );
    case 'issued':
      return lines.filter((line) => isDated(line.text, document.date)).slice(0, 1);
    case 'title':
      return lines.filter((line) => document.title.includes(line.text) || line.text.includes(document.title));
    case 'any':
      return bestLine(context, lines);
  }
}

function isDated(line: string, date: string | null): boolean {
  if (date === null) return false;
  const [year, month, day] = date.split('-').map(Number);
  return findDates(line).some(
    (found) =>
      found.day === day && found.month === month && (found.year === undefined || found.year === year),
  );
}

function bestLine(context: AnswerContext, lines: readonly IndexedSentence[]): IndexedSentence[] {
  const none = new Set<string>();
  return lines
    .map((line) => ({ line, coverage: measureCoverage(context.terms, stemSet(line.text), none) }))
    .filter(({ coverage }) => coverage >= 0.5)
    .sort((left, right) => right.coverage - left.coverage)
    .slice(0, 1)
    .map(({ line }) => line);
}

/** What a masthead that has it not is said to lack; the other particulars may stand in the text. */
const lacking: Partial<Record<Attribute, string>> = {
  symbol: 'prints no symbol of its own',
  rapporteur: 'names no rapporteur',
};

function declineAttribute(
  context: AnswerContext,
  attribute: Attribute,
  documents: readonly Document[],
): DraftAnswer | null {
  const lack = lacking[attribute];
  if (lack === undefined || documents.length === 0) return null;
  return decline(context, {
    reason: 'not-in-corpus',
    message: `${documents.map(describeSource).join('; ')} ${lack}.`,
    missing: [describeQuestion(context.question)],
  });
}

function declineAmbiguous(context: AnswerContext, documents: readonly Document[]): DraftAnswer {
  return decline(context, {
    reason: 'underspecified',
    message: `${documents.length} documents could be meant.`,
    missing: ['which document is meant'],
    readings: documents.map(
      (document) => `${context.question.replace(/[?.\s]+$/u, '')} of the ${describeSource(document)}?`,
    ),
  });
}
