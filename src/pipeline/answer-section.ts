import type { Answer, Notice } from '../contracts/answer.js';
import type { OutlineSection } from '../contracts/briefing.js';
import type { DraftBriefingSentence, DraftPart } from '../contracts/draft-section.js';
import type { SearchFilter } from '../contracts/search-index.js';
import type { TopicSentence } from '../contracts/topic-passage.js';
import { answerQuestion } from './answer-question.js';
import type { AnswerServices } from './answer-services.js';
import { compareByDate } from './gather-material.js';
import { withoutLanguageModel } from './without-language-model.js';

/** A section before its citations are checked and numbered. */
export interface SectionDraft {
  heading: string;
  query: string;
  parts: DraftPart[];
  /** What it was written from, for comparing documents; empty for one that was asked as a question. */
  sentences: TopicSentence[];
  missing: string[];
  /** Ids of the nearest paragraphs. */
  nearest: string[];
  notices: Notice[];
  /** Sentences left out here because another section gives them. */
  repeated: number;
}

const asking =
  /\?\s*$|^(?:what|who|whom|whose|when|where|why|how|which|did|does|do|is|are|was|were|has|have)\b/iu;

/** Whether what is searched for a section is a question, which is then answered as any other. */
export function isQuestion({ heading, query }: OutlineSection): boolean {
  return asking.test(query ?? heading);
}

/** A section that is the answer to a question. */
export async function answerSection(
  section: OutlineSection,
  filters: SearchFilter | undefined,
  { services, signal }: { services: AnswerServices; signal: AbortSignal | undefined },
): Promise<SectionDraft> {
  const question = section.query ?? section.heading;
  const answer = await answerQuestion(
    { question, ...(filters === undefined ? {} : { filters }) },
    { id: '', turns: [] },
    // A briefing quotes; it is written in sentences of the documents throughout.
    withoutLanguageModel(services),
    signal === undefined ? {} : { signal },
  );
  const draft = draftAnswer(answer);
  return { ...draft, parts: sortByDate(draft.parts, services), heading: section.heading, query: question };
}

function sortByDate(parts: readonly DraftPart[], { documents }: AnswerServices): DraftPart[] {
  return [...parts].sort((left, right) => {
    const [first, second] = [documents.get(left.documentId), documents.get(right.documentId)];
    return first === undefined || second === undefined ? 0 : compareByDate(first, second);
  });
}

/** An answer as a section, document by document in its own order; its sentences are checked anew. */
export function draftAnswer(answer: Answer): SectionDraft {
  const parts = new Map<string, DraftPart>();
  const { sentences, citations } = answer.status === 'declined' ? { sentences: [], citations: [] } : answer;
  for (const sentence of sentences) {
    const cited = citations.filter(({ n }) => sentence.citations.includes(n));
    const documentId = cited[0]?.documentId ?? '';
    const part = parts.get(documentId) ?? { documentId, blocks: [[]], notes: [] };
    part.blocks[0]?.push(toDraft(sentence, cited));
    parts.set(documentId, part);
  }
  return {
    heading: answer.standaloneQuestion,
    query: answer.standaloneQuestion,
    parts: [...parts.values()],
    sentences: [],
    missing:
      answer.status === 'answered' ? [] : answer.missing.length > 0 ? answer.missing : listMissing(answer),
    nearest: answer.status === 'answered' ? [] : answer.nearest,
    notices: answer.notices.filter(({ code }) => code !== 'draft-cited'),
    repeated: 0,
  };
}

function listMissing(answer: Answer): string[] {
  return answer.status === 'declined' ? [answer.message.replace(/\.$/u, '')] : [];
}

type Sentence = Extract<Answer, { status: 'answered' }>['sentences'][number];
type Cited = Extract<Answer, { status: 'answered' }>['citations'];

function toDraft(sentence: Sentence, cited: Cited): DraftBriefingSentence {
  // The attribution begins with the document, which stands above the part.
  const speaker = sentence.attribution?.split(/\),\s+/u)[1];
  return {
    text: sentence.text,
    ...(speaker === undefined ? {} : { attribution: speaker }),
    quotes: cited.map(({ paragraphId, start, end }) => ({ paragraphId, start, end })),
    form: 'sentence',
  };
}
