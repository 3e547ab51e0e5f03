import { assignSentences, isGeneral } from '../briefings/assign-sentences.js';
import { dropRepeats } from '../briefings/drop-repeats.js';
import type { Briefing, BriefingRequest, OutlineSection } from '../contracts/briefing.js';
import { AppError } from '../contracts/errors.js';
import type { TopicSentence } from '../contracts/topic-passage.js';
import { extractTerms } from '../language/extract-terms.js';
import { lowerFirst } from '../language/lower-first.js';
import { readBriefingTopic } from '../language/read-briefing-topic.js';
import { answerSection, isQuestion, type SectionDraft } from './answer-section.js';
import type { AnswerServices } from './answer-services.js';
import type { BriefingContext } from './briefing-context.js';
import { assembleBriefing } from './assemble-briefing.js';
import { draftPicks } from './draft-picks.js';
import { draftSection } from './draft-section.js';
import { compareByDate, findNearest, gatherMaterial, type Material } from './gather-material.js';
import { outlineMaterial } from './propose-outline.js';
import { readLeadIns } from './read-lead-ins.js';

/**
 * topic -> outline -> sections -> check -> Briefing: gathers what the documents say on the topic, outlines it unless an
 * outline is given, writes section by section, and checks every sentence against the paragraph it names, as answers are
 * checked. What was picked while reading is set in its own order instead.
 * @throws AppError not-found for a pick that is not kept any more, cancelled.
 */
export async function writeBriefing(request: BriefingRequest, context: BriefingContext): Promise<Briefing> {
  try {
    if (request.picks !== undefined) return await writePicks(request, context);
    return await writeTopic(request, context);
  } catch (cause) {
    if (context.signal?.aborted !== true) throw cause;
    throw new AppError({
      step: 'briefings',
      kind: 'cancelled',
      message: 'The briefing was cancelled.',
      remedy: 'Nothing of it was kept; it can be written again.',
      cause,
    });
  }
}

async function writeTopic(request: BriefingRequest, context: BriefingContext): Promise<Briefing> {
  const { services, signal, onProgress } = context;
  const { topic, unread } = readBriefingTopic(request.topic ?? '');
  onProgress?.({ stage: 'outline', done: 0, total: 1 });
  const material = await gatherMaterial({ topic, filters: request.filters ?? {} }, services, signal);
  const sections = request.sections ?? (await outlineMaterial(material, services));
  const drafts = await draftSections(sections, { material, request, context });
  onProgress?.({ stage: 'checking', done: sections.length, total: sections.length });
  return assembleBriefing({ request, material, drafts, unread, context });
}

interface SectionsContext {
  material: Material;
  request: BriefingRequest;
  context: BriefingContext;
}

async function draftSections(
  sections: readonly OutlineSection[],
  { material, request, context }: SectionsContext,
): Promise<SectionDraft[]> {
  const { services, signal, onProgress } = context;
  const places = await assignSentences({
    topic: material.topic,
    sections,
    sentences: material.sentences,
    leadIns: await readLeadIns(material.sentences, services.index),
    embed: (texts) => services.embedder.embedPassages(texts),
    isGiven: request.sections !== undefined,
    closed: await findClosed(sections, material.topic, services),
  });
  const drafts: SectionDraft[] = [];
  for (const [at, section] of sections.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ stage: 'sections', done: at, total: sections.length, section: section.heading });
    const draft = isQuestion(section)
      ? await answerSection(section, material.filters, { services, signal })
      : await draftThemed(section, places[at] ?? [], { material, context });
    drafts.push(draft);
  }
  const { sections: parts, repeated } = dropRepeats(drafts.map((draft) => draft.parts));
  return drafts.map((draft, at) => ({
    ...draft,
    ...describeRepeats(draft, parts[at] ?? []),
    parts: parts[at] ?? [],
    repeated: at === 0 ? repeated : 0,
  }));
}

/** Of a section of which earlier ones have given everything, says that, not that nothing was found. */
function describeRepeats(
  draft: SectionDraft,
  left: SectionDraft['parts'],
): Pick<SectionDraft, 'missing' | 'nearest'> {
  if (draft.parts.length === 0 || left.length > 0) return draft;
  const quoted = draft.parts.flatMap(({ blocks }) => blocks.flat()).flatMap(({ quotes }) => quotes);
  const ids = [...new Set(quoted.map(({ paragraphId }) => paragraphId))];
  return { missing: ['anything that the sections before do not give'], nearest: ids };
}

/** Sections that are searched for by themselves, and those with a word that the corpus does not have. */
async function findClosed(
  sections: readonly OutlineSection[],
  topic: string,
  { index }: AnswerServices,
): Promise<Set<number>> {
  const closed = new Set<number>();
  for (const [at, section] of sections.entries()) {
    const counts = await index.vocabulary(extractTerms(section.heading));
    if (hasOwnQuery(section, topic) || counts.includes(0)) closed.add(at);
  }
  return closed;
}

/** Whether a reader said what is to be searched for a section. */
function hasOwnQuery(section: OutlineSection, topic: string): boolean {
  return section.query !== undefined && !isGeneral(section, topic);
}

/** A section on a theme: what a search for its own words finds where it has some, else what was assigned to it. */
async function draftThemed(
  section: OutlineSection,
  assigned: readonly TopicSentence[],
  { material, context }: Pick<SectionsContext, 'material' | 'context'>,
): Promise<SectionDraft> {
  const { services, signal } = context;
  const { topic, filters } = material;
  const theme = lowerFirst(section.heading);
  const query = section.query ?? `${topic}: ${theme}`;
  const sentences = hasOwnQuery(section, topic)
    ? (await gatherMaterial({ topic: query, filters }, services, signal)).sentences
    : assigned;
  const parts = await draftSection(sentences, services);
  const nearest = parts.length > 0 ? [] : await findNearest({ topic: query, filters }, services, signal);
  const missing = parts.length > 0 ? [] : [section.query ?? `${theme}, in what is said of ${topic}`];
  return {
    heading: section.heading,
    query,
    parts,
    sentences: [...sentences],
    missing,
    nearest,
    notices: [],
    repeated: 0,
  };
}

async function writePicks(request: BriefingRequest, context: BriefingContext): Promise<Briefing> {
  const picks = request.picks ?? [];
  context.onProgress?.({ stage: 'sections', done: 0, total: picks.length });
  const drafts = await draftPicks(picks, context);
  context.onProgress?.({ stage: 'checking', done: picks.length, total: picks.length });
  const quoted = new Set(drafts.flatMap(({ parts }) => parts.map(({ documentId }) => documentId)));
  const searched = [...context.services.documents.values()]
    .filter(({ id }) => quoted.has(id))
    .sort(compareByDate);
  const read = new Set<string>();
  const material = { topic: '', filters: {}, sentences: [], searched, read, nearest: [], notices: [] };
  return assembleBriefing({ request, material, drafts, unread: [], context });
}
