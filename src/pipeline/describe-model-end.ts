import type { Notice } from '../contracts/answer.js';
import type { ChatModel } from '../contracts/chat-model.js';
import { formatLabel } from '../citations/format-label.js';
import type { Paragraph } from '../contracts/paragraph.js';
import type { AnswerServices } from './answer-services.js';

interface ModelEnd {
  end: 'complete' | 'length' | 'repetition' | 'too-many';
  /** Ids of paragraphs that were not given to the model for want of room. */
  leftOut: readonly string[];
}

const endings: Record<Exclude<ModelEnd['end'], 'complete'>, (name: string) => string> = {
  length: (name) =>
    `The reply of ${name} reached the limit of its length; what would have followed is missing.`,
  repetition: (name) => `${name} began to repeat itself and was stopped.`,
  'too-many': (name) => `${name} was stopped after the most sentences that an answer may have.`,
};

/** What a reader must know of how a model came to an end, and of what it was not given. */
export function describeModelEnd(
  { end, leftOut }: ModelEnd,
  {
    model,
    paragraphs,
    services,
  }: { model: ChatModel; paragraphs: ReadonlyMap<string, Paragraph>; services: AnswerServices },
): Notice[] {
  const notices: Notice[] = [];
  if (end !== 'complete') notices.push({ code: 'model-stopped', text: endings[end](model.name) });
  if (leftOut.length > 0) {
    const labels = leftOut.flatMap((id) => {
      const paragraph = paragraphs.get(id);
      const document = paragraph === undefined ? undefined : services.documents.get(paragraph.documentId);
      return paragraph === undefined || document === undefined ? [] : [formatLabel(document, paragraph)];
    });
    const text = `Of the evidence, what the language model has no room for was not given to it: ${labels.join('; ')}.`;
    notices.push({ code: 'evidence-left-out', text });
  }
  return notices;
}
