import { assignSentences, isGeneral } from '../briefings/assign-sentences.js';
import { planOutline, recommendationsHeading } from '../briefings/plan-outline.js';
import type { Outline, OutlineRequest } from '../contracts/briefing.js';
import { readBriefingTopic } from '../language/read-briefing-topic.js';
import type { AnswerServices } from './answer-services.js';
import { gatherMaterial, type Material } from './gather-material.js';
import { throwIfCancelled } from './throw-if-cancelled.js';
import { readLeadIns } from './read-lead-ins.js';

/** Fewest sentences that a theme's section has. */
const fewestSentences = 2;

/**
 * An outline of what the documents searched say on a topic; without sections where they say nothing.
 * @throws AppError cancelled.
 */
export async function proposeOutline(
  request: OutlineRequest,
  { services, signal }: { services: AnswerServices; signal?: AbortSignal | undefined },
): Promise<Outline> {
  const { topic } = readBriefingTopic(request.topic);
  try {
    const material = await gatherMaterial({ topic, filters: request.filters ?? {} }, services, signal);
    return { topic: material.topic, sections: await outlineMaterial(material, services) };
  } catch (cause) {
    throwIfCancelled(signal);
    throw cause;
  }
}

/** The outline of what was gathered; a theme under which hardly anything comes to stand is left to the others. */
export async function outlineMaterial(
  { topic, sentences }: Material,
  { index, embedder, manifest }: Pick<AnswerServices, 'index' | 'embedder' | 'manifest'>,
): Promise<Outline['sections']> {
  const total = Math.max(1, manifest.counts.paragraphs);
  const leadIns = await readLeadIns(sentences, index);
  const embed = (texts: readonly string[]) => embedder.embedPassages(texts);
  const sections = await planOutline({
    topic,
    sentences,
    leadIns,
    embed,
    measureCommonness: async (texts) => (await index.vocabulary(texts)).map((count) => count / total),
  });
  const places = await assignSentences({
    topic,
    sections,
    sentences,
    leadIns,
    embed,
    isGiven: false,
    closed: new Set(),
  });
  return sections.filter(
    (section, at) =>
      isGeneral(section, topic) ||
      section.heading === recommendationsHeading ||
      (places[at]?.length ?? 0) >= fewestSentences,
  );
}
