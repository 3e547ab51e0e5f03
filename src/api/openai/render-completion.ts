import type { Answer } from '../../contracts/answer.js';
import { completionModel, type Completion } from '../../contracts/chat-completion.js';
import { CompletionWriter } from './completion-writer.js';
import { countTokens } from './count-tokens.js';
import { listSources } from './list-sources.js';

/** What a completion must know beside its answer. */
export interface CompletionFacts {
  /** Id of the completion. */
  id: string;
  /** Seconds since 1970. */
  created: number;
  /** Put before the links to paragraphs. */
  baseUrl: string;
}

/** A whole answer as a chat completion. */
export function renderCompletion(answer: Answer, { id, created, baseUrl }: CompletionFacts): Completion {
  const writer = new CompletionWriter(baseUrl);
  const pieces = [
    writer.addUnderstanding(answer),
    ...(answer.status === 'declined' ? [] : answer.sentences.map((sentence) => writer.addSentence(sentence))),
    writer.addEnding(answer),
  ];
  return {
    id,
    object: 'chat.completion',
    created,
    model: completionModel,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: pieces.join(''),
          refusal: null,
          ...listSources(answer, writer, baseUrl),
        },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage: countTokens(answer),
    rapporteur: answer,
  };
}
