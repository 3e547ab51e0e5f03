import { planOutline } from '../briefings/plan-outline.js';
import type { Outline, OutlineRequest } from '../contracts/briefing.js';
import { readBriefingTopic } from '../language/read-briefing-topic.js';
import type { AnswerServices } from './answer-services.js';
import { gatherMaterial, type Material } from './gather-material.js';
import { readLeadIns } from './read-lead-ins.js';

/** An outline of what the documents searched say on a topic; without sections where they say nothing. */
export async function proposeOutline(
  request: OutlineRequest,
  { services, signal }: { services: AnswerServices; signal?: AbortSignal | undefined },
): Promise<Outline> {
  const { topic } = readBriefingTopic(request.topic);
  const material = await gatherMaterial({ topic, filters: request.filters ?? {} }, services, signal);
  return { topic: material.topic, sections: await outlineMaterial(material, services) };
}

/** The outline of what was gathered. */
export async function outlineMaterial(
  material: Material,
  { index, embedder, manifest }: Pick<AnswerServices, 'index' | 'embedder' | 'manifest'>,
): Promise<Outline['sections']> {
  const total = Math.max(1, manifest.counts.paragraphs);
  return planOutline({
    topic: material.topic,
    sentences: material.sentences,
    leadIns: await readLeadIns(material.sentences, index),
    embed: (texts) => embedder.embedPassages(texts),
    measureCommonness: async (texts) => (await index.vocabulary(texts)).map((count) => count / total),
  });
}
