import type { Answer, Evidence, Notice, Rewrite } from '../contracts/answer.js';
import type { AskOptions, AskRequest } from '../contracts/assistant.js';
import type { DraftAnswer, DraftSentence } from '../contracts/draft-answer.js';
import type { Hit } from '../contracts/hit.js';
import type { Paragraph } from '../contracts/paragraph.js';
import type { Retrieval } from '../contracts/retrieval.js';
import { citeInTurn, type CitedDraft } from '../citations/cite-in-turn.js';
import { formatLabel } from '../citations/format-label.js';
import type { AnswerServices } from './answer-services.js';
import type { Stopwatch } from './stopwatch.js';
import { tellListener } from './tell-listener.js';

/** The answerer named in every answer made without a language model. */
const extractiveAnswerer = 'extractive';

interface AssembleOptions {
  request: AskRequest;
  conversationId: string;
  standaloneQuestion: string;
  rewrites: Rewrite[];
  draft: DraftAnswer;
  retrievals: readonly Retrieval[];
  services: AnswerServices;
  watch: Stopwatch;
  instructionsCut: boolean;
  /** Who is told of the evidence, and of each sentence as it passes its check. */
  telling: AskOptions;
}

/** Checks and numbers the draft's citations and puts the Answer together. */
export async function assembleAnswer(options: AssembleOptions): Promise<Answer> {
  const { draft, services, retrievals } = options;
  const evidence = listEvidence(retrievals, services);
  await tellListener(options.telling, { event: 'evidence', data: evidence });
  const cited = await citeSentences(draft.status === 'declined' ? [] : draft.sentences, options);
  const used = new Set(cited.citations.map((citation) => citation.paragraphId));
  const common = {
    id: services.makeId(),
    conversationId: options.conversationId,
    question: options.request.question,
    rewrites: options.rewrites,
    standaloneQuestion: options.standaloneQuestion,
    evidence: evidence.map((entry) => ({ ...entry, used: used.has(entry.paragraphId) })),
    removed: cited.removed,
    notices: listNotices(options, used),
    provenance: {
      corpusVersion: services.manifest.corpusVersion,
      embeddingModel: services.manifest.embeddingModel.name,
      answerer: extractiveAnswerer,
      timings: { ...options.watch.timings, total: options.watch.total() },
    },
  };
  if (draft.status === 'declined') {
    const { reason, message, missing, nearest, readings } = draft;
    return {
      status: 'declined',
      ...common,
      reason,
      message,
      missing,
      nearest,
      ...(readings === undefined ? {} : { readings }),
    };
  }
  const { sentences, citations, text } = cited;
  if (sentences.length === 0) {
    const message =
      'Every sentence of the answer failed its check against the paragraph it names and was taken out.';
    return { status: 'declined', ...common, reason: 'not-in-corpus', message, missing: [], nearest: [] };
  }
  if (draft.status === 'answered') return { status: 'answered', ...common, sentences, text, citations };
  return {
    status: 'partial',
    ...common,
    sentences,
    text,
    citations,
    missing: draft.missing,
    nearest: draft.nearest,
  };
}

async function citeSentences(
  sentences: readonly DraftSentence[],
  { services, telling }: AssembleOptions,
): Promise<CitedDraft> {
  const ids = [
    ...new Set(sentences.flatMap((sentence) => sentence.quotes.map((quote) => quote.paragraphId))),
  ];
  const paragraphs = await services.index.paragraphs(ids);
  const byId = new Map<string, Paragraph>(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const citing = citeInTurn({ sentences, paragraphs: byId, documents: services.documents });
  for (;;) {
    const { done, value } = citing.next();
    if (done === true) return value;
    await tellListener(telling, { event: 'sentence', data: value });
  }
}

/** The evidence of all parts of the question, each paragraph once, in the order it was found; nothing is used yet. */
function listEvidence(retrievals: readonly Retrieval[], services: AnswerServices): Evidence[] {
  const byId = new Map<string, Hit>();
  for (const hit of retrievals.flatMap((retrieval) => retrieval.hits)) {
    if (!byId.has(hit.paragraph.id)) byId.set(hit.paragraph.id, hit);
  }
  return [...byId.values()].flatMap(({ paragraph, legs, score }) => {
    const document = services.documents.get(paragraph.documentId);
    if (document === undefined) return [];
    return [
      {
        paragraphId: paragraph.id,
        label: formatLabel(document, paragraph),
        text: paragraph.text,
        legs,
        score,
        used: false,
      },
    ];
  });
}

function listNotices(
  { draft, retrievals, services, instructionsCut }: AssembleOptions,
  used: ReadonlySet<string>,
): Notice[] {
  const notices = [...retrievals.flatMap((retrieval) => retrieval.notices), ...draft.notices];
  if (instructionsCut) {
    notices.push({
      code: 'instruction-ignored',
      text: 'Part of the question was an instruction to the assistant and was left out.',
    });
  }
  const citedIds = new Set([...used].map((id) => id.slice(0, id.indexOf('#'))));
  const drafts = [...services.documents.values()].filter(
    (document) => citedIds.has(document.id) && document.status === 'draft',
  );
  if (drafts.length > 0) {
    notices.push({
      code: 'draft-cited',
      text: `Cited in draft: ${drafts.map((document) => document.shortTitle).join('; ')}.`,
    });
  }
  return notices;
}
