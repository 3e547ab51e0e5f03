import { placeComparisons } from '../briefings/place-comparisons.js';
import { describeMethod } from '../briefings/describe-method.js';
import { headDocument } from '../briefings/head-document.js';
import { listSources } from '../briefings/list-sources.js';
import { hashText } from '../briefings/verify/hash-text.js';
import { summarizeSections } from '../briefings/summarize-sections.js';
import { citeDraft } from '../citations/cite-draft.js';
import { formatLabel } from '../citations/format-label.js';
import { makeUrl } from '../citations/make-url.js';
import type { AnswerSentence, Notice } from '../contracts/answer.js';
import type { Briefing, BriefingPart, BriefingRequest, BriefingSection } from '../contracts/briefing.js';
import type { DraftBriefingSentence } from '../contracts/draft-section.js';
import type { Paragraph } from '../contracts/paragraph.js';
import { lowerFirst } from '../language/lower-first.js';
import type { SectionDraft } from './answer-section.js';
import type { AnswerServices } from './answer-services.js';
import type { Material } from './gather-material.js';
import { compareBriefing } from './compare-briefing.js';
import type { BriefingContext } from './briefing-context.js';

interface AssembleOptions {
  request: BriefingRequest;
  material: Material;
  drafts: readonly SectionDraft[];
  /** Sentences of the instructions that were not followed. */
  unread: readonly string[];
  context: BriefingContext;
}

/** Checks every sentence, numbers the citations over the whole, and puts the Briefing together. */
export async function assembleBriefing(options: AssembleOptions): Promise<Briefing> {
  const { drafts, material, request, context } = options;
  const { services } = context;
  const flat = drafts.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks.flat()));
  const paragraphs = await readParagraphs(flat, services);
  const cited = citeDraft({ sentences: flat, paragraphs, documents: services.documents });
  const take = takeInTurn(cited.sentences);
  const sections: BriefingSection[] = [];
  for (const draft of drafts) {
    const parts = draft.parts.flatMap((part) => setPart(part, take, services));
    sections.push({
      heading: draft.heading,
      query: draft.query,
      status: parts.length === 0 ? 'nothing-found' : draft.missing.length > 0 ? 'partial' : 'found',
      parts,
      comparisons: [],
      missing: parts.length === 0 && draft.missing.length === 0 ? [lowerFirst(draft.heading)] : draft.missing,
      nearest: parts.length === 0 ? await labelNearest(draft.nearest, services) : [],
    });
  }
  const lines = await compareBriefing({
    drafts,
    citations: cited.citations,
    topic: material.topic,
    services,
  });
  placeComparisons(lines, sections);
  const sources = listSources(material.searched, cited.citations);
  const speaking = new Set(material.sentences.map(({ document }) => document.id));
  const topic = material.topic === '' ? null : material.topic;
  return {
    title: request.title ?? makeTitle(topic),
    topic,
    createdAt: context.now().toISOString(),
    corpus: { title: services.manifest.corpusTitle, version: services.manifest.corpusVersion },
    answerer: 'extractive',
    checks: {
      sentences: flat.length,
      checked: cited.sentences.length,
      removed: cited.removed,
      repeated: drafts.reduce((sum, draft) => sum + draft.repeated, 0),
      sections: sections.length,
      emptySections: sections.filter(({ parts }) => parts.length === 0).map(({ heading }) => heading),
      documentsSearched: material.searched.length,
      documentsCited: sources.filter(({ citations }) => citations.length > 0).length,
      paragraphsCited: new Set(cited.citations.map(({ paragraphId }) => paragraphId)).size,
    },
    overview: summarizeSections({ topic, sections, sources, read: material.read, speaking }),
    sections,
    citations: cited.citations.map((citation) => ({
      ...citation,
      textHash: hashText(paragraphs.get(citation.paragraphId)?.text ?? ''),
    })),
    sources,
    method: describeMethod({
      filters: material.filters,
      isGiven: request.sections !== undefined,
      topic,
      searched: material.searched,
      sections,
      sources,
      read: material.read,
      speaking,
    }),
    notices: listNotices(options, sources),
  };
}

async function readParagraphs(
  sentences: readonly DraftBriefingSentence[],
  { index }: AnswerServices,
): Promise<Map<string, Paragraph>> {
  const ids = new Set(sentences.flatMap(({ quotes }) => quotes.map(({ paragraphId }) => paragraphId)));
  return new Map((await index.paragraphs([...ids])).map((paragraph) => [paragraph.id, paragraph]));
}

/** Gives for each draft, in order, the sentence that passed its check; null for one that was taken out. */
function takeInTurn(
  passed: readonly AnswerSentence[],
): (draft: DraftBriefingSentence) => AnswerSentence | null {
  let next = 0;
  return (draft) => {
    const sentence = passed[next];
    if (sentence?.text !== draft.text) return null;
    next += 1;
    return sentence;
  };
}

function setPart(
  part: SectionDraft['parts'][number],
  take: (draft: DraftBriefingSentence) => AnswerSentence | null,
  { documents }: AnswerServices,
): BriefingPart[] {
  const blocks = part.blocks.flatMap((block) => {
    const set = block.flatMap((draft) => {
      const sentence = take(draft);
      if (sentence === null) return [];
      const { form, marker } = draft;
      return [{ ...sentence, form, ...(marker === undefined ? {} : { marker }) }];
    });
    return set.length === 0 ? [] : [set];
  });
  const document = documents.get(part.documentId);
  if (blocks.length === 0 || document === undefined) return [];
  const notes = part.notes.length === 0 ? {} : { notes: part.notes };
  return [{ documentId: document.id, heading: headDocument(document), blocks, ...notes }];
}

async function labelNearest(ids: readonly string[], { index, documents }: AnswerServices) {
  const paragraphs = await index.paragraphs(ids);
  return paragraphs.flatMap((paragraph) => {
    const document = documents.get(paragraph.documentId);
    if (document === undefined) return [];
    return [{ paragraphId: paragraph.id, label: formatLabel(document, paragraph), url: makeUrl(paragraph) }];
  });
}

function makeTitle(topic: string | null): string {
  return topic === null ? 'Selected answers' : topic.charAt(0).toUpperCase() + topic.slice(1);
}

function listNotices({ drafts, material, unread }: AssembleOptions, sources: Briefing['sources']): Notice[] {
  const notices = [...material.notices, ...drafts.flatMap((draft) => draft.notices)];
  if (unread.length > 0) {
    notices.push({
      code: 'instruction-not-followed',
      text: `Without a language model only the topic of the instructions is followed, not: ${unread.map((sentence) => `“${sentence.trim()}”`).join(' ')}`,
    });
  }
  const drafted = sources.filter(
    ({ document, citations }) => document.status === 'draft' && citations.length > 0,
  );
  if (drafted.length > 0) {
    notices.push({
      code: 'draft-cited',
      text: `Cited in draft: ${drafted.map(({ document }) => document.shortTitle).join('; ')}.`,
    });
  }
  return notices;
}
