import type { Config } from '../../src/config/parse-config.js';
import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { IndexManifest } from '../../src/contracts/search-index.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import { openServices } from '../../src/pipeline/open-services.js';
import type { Source, System } from '../contracts/system.js';
import { askConversation } from './ask-conversation.js';
import { narrowIndex } from './narrow-index.js';
import { rememberQuestions } from './remember-questions.js';
import { shiftEmbedder } from './shift-embedder.js';

/** How often a question is asked with its vector moved, to see whether its answer hangs on the last digits. */
const shiftCount = 5;

/** The program, opened to be judged. */
export interface Evaluation {
  manifest: IndexManifest;
  source: Source;
  /** The language model that is set; null where answers are extractive. */
  languageModel: string | null;
  /** The program as it is. */
  system: System;
  /** The program, given only the gold paragraphs of a question. */
  oracle: (question: EvaluationQuestion) => System;
  /** The program, with the question's vector moved by about the last digits. */
  shifted: System[];
  /** What the systems are made of, for making others. */
  services: AnswerServices;
  close: () => Promise<void>;
}

/** Opens the index and the model of a configuration. @throws AppError index-missing and others of openServices. */
export async function openEvaluation(config: Config, now: () => number): Promise<Evaluation> {
  const opened = await openServices({ config, now, makeId: () => 'evaluation' });
  const services = { ...opened, embedder: rememberQuestions(opened.embedder) };
  return {
    manifest: services.manifest,
    source: services.index,
    languageModel: services.languageModel?.model.name ?? null,
    system: makeSystem(services),
    oracle: ({ gold }) => {
      const paragraphs = new Set(gold.map(({ paragraph }) => paragraph));
      return makeSystem({ ...services, index: narrowIndex(services.index, paragraphs) });
    },
    shifted: Array.from({ length: shiftCount }, (_, seed) =>
      makeSystem({ ...services, embedder: shiftEmbedder(services.embedder, seed + 1) }),
    ),
    services,
    close: async () => {
      await Promise.all([opened.index.close(), opened.embedder.close()]);
    },
  };
}

/** The program over other services: an index narrowed, an embedder that is off. */
export function makeSystem(services: AnswerServices): System {
  return { ask: (asking) => askConversation(asking, services) };
}
