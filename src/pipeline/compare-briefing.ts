import { compareDocuments, type CitedTopicSentence } from '../briefings/compare-documents.js';
import type { Citation } from '../contracts/answer.js';
import type { Comparison } from '../contracts/briefing.js';
import { findNames } from '../language/find-names.js';
import type { SectionDraft } from './answer-section.js';
import type { AnswerServices } from './answer-services.js';

interface CompareOptions {
  drafts: readonly SectionDraft[];
  citations: readonly Pick<Citation, 'n' | 'paragraphId' | 'start'>[];
  topic: string;
  services: Pick<AnswerServices, 'index' | 'manifest'>;
}

/** Share of the corpus's paragraphs above which a name is too common to tell anything where it is shared. */
const mostCommonName = 0.06;
const fewestCommon = 4;

/** What the documents quoted in a briefing have in common and where they differ, over all of its sections. */
export async function compareBriefing(options: CompareOptions): Promise<Comparison[]> {
  const { drafts, citations, topic, services } = options;
  const numbers = new Map(citations.map(({ paragraphId, start, n }) => [`${paragraphId}~${start}`, n]));
  const cited = new Map<number, CitedTopicSentence>();
  for (const sentence of drafts.flatMap(({ sentences }) => sentences)) {
    const n = numbers.get(`${sentence.paragraph.id}~${sentence.sentence.start}`);
    if (n !== undefined) cited.set(n, { ...sentence, n });
  }
  const sentences = [...cited.values()].sort((left, right) => left.n - right.n);
  return compareDocuments({ sentences, commonNames: await findCommonNames(sentences, topic, services) });
}

/** Names of the topic, and those that stand all over the corpus. */
async function findCommonNames(
  sentences: readonly CitedTopicSentence[],
  topic: string,
  { index, manifest }: CompareOptions['services'],
): Promise<Set<string>> {
  const names = new Map(
    sentences.flatMap(({ sentence }) =>
      findNames(sentence.text).map((name) => [name.canonical, name.text] as const),
    ),
  );
  const counts = await index.vocabulary([...names.values()]);
  const most = Math.max(fewestCommon, mostCommonName * manifest.counts.paragraphs);
  const common = [...names.keys()].filter((_, at) => (counts[at] ?? 0) > most);
  return new Set([...common, ...findNames(topic).map(({ canonical }) => canonical)]);
}
