import type { DraftBriefingSentence, DraftPart } from '../../contracts/draft-section.js';
import type { DraftQuote } from '../../contracts/draft-answer.js';
import type { Paragraph } from '../../contracts/paragraph.js';
import type { IndexReader } from '../../contracts/search-index.js';
import type { TopicSentence } from '../../contracts/topic-passage.js';
import { bringAntecedents } from './bring-antecedents.js';
import { completeSentences } from './complete-sentences.js';
import { quoteItem } from './answer-locators.js';
import { quoteLeadIn } from './quote-lead-in.js';
import { readItems } from './read-items.js';
import { readMarker } from './read-marker.js';

/** Share of a list's items from which on the list is given whole. */
const nearlyWhole = 0.6;

/**
 * Makes chosen sentences of one document fit to be read one after the other: paragraph by paragraph in the order of the
 * text, sentences that lean completed, items under the words that introduce them, and lists of which most is wanted
 * given whole.
 */
export async function arrangePassages(
  documentId: string,
  sentences: readonly TopicSentence[],
  index: Pick<IndexReader, 'sentences' | 'neighbours' | 'paragraphs'>,
): Promise<DraftPart> {
  const part: DraftPart = { documentId, blocks: [], notes: [] };
  for (const group of groupByBlock(sentences)) {
    const parentId = group[0]?.paragraph.parentId ?? null;
    const list = parentId === null ? null : await arrangeList(parentId, group, index);
    if (list === null) part.blocks.push(await arrangeParagraph(group, index));
    else {
      part.blocks.push(list.block);
      part.notes.push(...list.notes);
    }
  }
  part.blocks = part.blocks.filter((block) => block.length > 0);
  return part;
}

/** Sentences of one paragraph, or items of one list, in the order of the text. */
function groupByBlock(sentences: readonly TopicSentence[]): TopicSentence[][] {
  const ordered = [...sentences].sort(
    (left, right) =>
      left.paragraph.ordinal - right.paragraph.ordinal || left.sentence.ordinal - right.sentence.ordinal,
  );
  const groups = new Map<string, TopicSentence[]>();
  for (const sentence of ordered) {
    const { paragraph } = sentence;
    const key = paragraph.kind === 'item' && paragraph.parentId !== null ? paragraph.parentId : paragraph.id;
    groups.set(key, [...(groups.get(key) ?? []), sentence]);
  }
  return [...groups.values()];
}

async function arrangeParagraph(
  group: readonly TopicSentence[],
  index: Pick<IndexReader, 'sentences' | 'neighbours'>,
): Promise<DraftBriefingSentence[]> {
  const chosen = (await bringAntecedents(group, index)).map(({ sentence, paragraph, document }) => ({
    sentence,
    document,
    hit: { paragraph },
  }));
  const completed = await completeSentences(chosen, index, () => '');
  return completed.map(({ attribution, ...sentence }, at): DraftBriefingSentence => {
    const speaker = attribution?.replace(/^,\s*/u, '') ?? '';
    if (speaker === '') return { ...sentence, form: 'sentence' };
    // The sentence that names the speaker may stand right before.
    const [own, naming] = sentence.quotes;
    const before = completed[at - 1]?.quotes[0];
    const isNamed = own !== undefined && naming !== undefined && isSame(before, naming);
    if (isNamed) return { ...sentence, quotes: [own], form: 'sentence' };
    return { ...sentence, attribution: speaker, form: 'sentence' };
  });
}

function isSame(left: DraftQuote | undefined, right: DraftQuote): boolean {
  return left?.paragraphId === right.paragraphId && left.start === right.start;
}

async function arrangeList(
  parentId: string,
  group: readonly TopicSentence[],
  index: Pick<IndexReader, 'sentences' | 'neighbours' | 'paragraphs'>,
): Promise<{ block: DraftBriefingSentence[]; notes: string[] } | null> {
  const parent = await findLeadIn(parentId, index);
  if (parent === null) return null;
  const items = (await readItems(parent, index)).filter((item) => item.parentId === parent.id);
  const wanted = new Set(group.map(({ paragraph }) => paragraph.id));
  const named = items.filter((item) => wanted.has(item.id));
  const given = named.length >= nearlyWhole * items.length ? items : named;
  if (given.length === 0) return null;
  const leadIn = await quoteLeadIn(parent, index, undefined);
  const lead = leadIn.map((sentence): DraftBriefingSentence => ({ ...sentence, form: 'lead-in' }));
  const block = given.map((item): DraftBriefingSentence => {
    const marker = readMarker(item);
    return { ...quoteItem(item, undefined), form: 'item', ...(marker === null ? {} : { marker }) };
  });
  const notes =
    given.length === items.length
      ? []
      : [
          `${given.length} of the ${items.length} items of ${parent.locator}; the others were not taken to be on it.`,
        ];
  return { block: [...lead, ...block], notes };
}

async function findLeadIn(
  parentId: string,
  index: Pick<IndexReader, 'paragraphs'>,
): Promise<Paragraph | null> {
  const [parent] = await index.paragraphs([parentId]);
  return parent ?? null;
}
