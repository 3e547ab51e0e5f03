import type { Answer, Evidence, Notice, Rewrite } from '../contracts/answer.js';
import type { AskRequest } from '../contracts/assistant.js';
import type { Retrieval } from '../contracts/retrieval.js';
import type { AnswerServices } from './answer-services.js';
import type { Composition } from './compose-answer.js';
import type { Stopwatch } from './stopwatch.js';

interface AssembleOptions {
  request: AskRequest;
  conversationId: string;
  standaloneQuestion: string;
  rewrites: Rewrite[];
  composition: Composition;
  evidence: readonly Evidence[];
  retrievals: readonly Retrieval[];
  services: AnswerServices;
  watch: Stopwatch;
  instructionsCut: boolean;
}

/** Puts the Answer together from its cited sentences and what stands beside them. */
export function assembleAnswer(options: AssembleOptions): Answer {
  const { services, evidence, composition } = options;
  const { draft, cited, use } = composition;
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
      answerer: composition.answerer,
      ...(use === null ? {} : { promptHash: use.prompts.join(' ') }),
      ...(use?.tokens ? { tokens: use.tokens } : {}),
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

function listNotices(
  { composition, retrievals, services, instructionsCut }: AssembleOptions,
  used: ReadonlySet<string>,
): Notice[] {
  const notices = [...retrievals.flatMap((retrieval) => retrieval.notices), ...composition.draft.notices];
  notices.push(...composition.notices);
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
