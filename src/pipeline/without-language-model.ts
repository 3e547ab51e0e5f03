import type { AnswerServices } from './answer-services.js';

/** The same services for what is always answered in sentences of the documents, and sends nothing to a model. */
export function withoutLanguageModel(services: AnswerServices): AnswerServices {
  const rest = { ...services };
  delete rest.languageModel;
  return rest;
}
