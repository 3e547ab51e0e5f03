import { setImmediate } from 'node:timers/promises';
import type { Pick } from '../contracts/briefing.js';
import { readMarker } from '../answers/extractive/read-marker.js';
import { readItems } from '../answers/extractive/read-items.js';
import type { DraftBriefingSentence, DraftPart } from '../contracts/draft-section.js';
import { AppError } from '../contracts/errors.js';
import type { Paragraph } from '../contracts/paragraph.js';
import type { IndexedSentence } from '../contracts/search-index.js';
import { draftAnswer, type SectionDraft } from './answer-section.js';
import type { BriefingContext } from './briefing-context.js';

/** Heading of paragraphs picked one after the other. */
const passagesHeading = 'Passages';

/**
 * What was picked, in its order: every answer a section, paragraphs that follow on each other one. What was picked twice
 * stands where it was picked first. Whatever else the program does goes on between two picks.
 * @throws AppError not-found for an answer or paragraph that is not there any more; the signal's reason when aborted.
 */
export async function draftPicks(picks: readonly Pick[], context: BriefingContext): Promise<SectionDraft[]> {
  const drafts: SectionDraft[] = [];
  let passages: SectionDraft | null = null;
  for (const pick of dropRepeated(picks)) {
    await setImmediate();
    context.signal?.throwIfAborted();
    if (pick.kind === 'answer') {
      passages = null;
      const answer = context.findAnswer(pick.conversationId, pick.answerId);
      if (answer === null) throw notKept('An answer that was picked is not kept any more.');
      drafts.push(draftAnswer(answer));
      continue;
    }
    if (passages === null) {
      passages = openPassages();
      drafts.push(passages);
    }
    await addParagraph(passages, pick.paragraphId, context);
  }
  return drafts;
}

function dropRepeated(picks: readonly Pick[]): Pick[] {
  const byName = new Map<string, Pick>();
  for (const pick of picks) {
    const name = JSON.stringify(
      pick.kind === 'answer' ? [pick.conversationId, pick.answerId] : [pick.paragraphId],
    );
    if (!byName.has(name)) byName.set(name, pick);
  }
  return [...byName.values()];
}

function openPassages(): SectionDraft {
  return {
    heading: passagesHeading,
    query: '',
    parts: [],
    sentences: [],
    missing: [],
    nearest: [],
    notices: [],
    repeated: 0,
  };
}

async function addParagraph(
  section: SectionDraft,
  paragraphId: string,
  { services: { index } }: BriefingContext,
): Promise<void> {
  const [paragraph] = await index.paragraphs([paragraphId]);
  if (paragraph === undefined) throw notKept(`The corpus has no paragraph ${paragraphId} any more.`);
  const items = await readItems(paragraph, index);
  const sentences = await index.sentences([paragraph.id, ...items.map(({ id }) => id)]);
  const passage = sentences.flatMap((sentence) => {
    const owner = [paragraph, ...items].find(({ id }) => id === sentence.paragraphId);
    return owner === undefined ? [] : [setSentence(sentence, owner, items.length > 0)];
  });
  if (passage.length > 0) findPart(section, paragraph).blocks.push(passage);
}

/** A sentence of a picked paragraph; one with items opens their list. */
function setSentence(
  { text, start, end, ordinal }: IndexedSentence,
  owner: Paragraph,
  hasItems: boolean,
): DraftBriefingSentence {
  const quotes = [{ paragraphId: owner.id, start, end }];
  if (owner.kind !== 'item') return { text, quotes, form: hasItems ? 'lead-in' : 'sentence' };
  const marker = ordinal === 0 ? readMarker(owner) : null;
  return { text, quotes, form: 'item', ...(marker === null ? {} : { marker }) };
}

/** The part of the paragraph's document, where it is the last one; else a new one, so that the order is kept. */
function findPart(section: SectionDraft, paragraph: Paragraph): DraftPart {
  const last = section.parts.at(-1);
  if (last?.documentId === paragraph.documentId) return last;
  const part: DraftPart = { documentId: paragraph.documentId, blocks: [], notes: [] };
  section.parts.push(part);
  return part;
}

function notKept(message: string): AppError {
  return new AppError({
    step: 'briefings',
    kind: 'not-found',
    message,
    remedy: 'Take it out of the bookmarks, or ask the question again and pick the new answer.',
  });
}
