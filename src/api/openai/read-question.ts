import { maximumQuestionLength, type AskWithTurnsRequest, type ToldTurn } from '../../contracts/assistant.js';
import {
  completionModel,
  type CompletionMessage,
  type CompletionRequest,
} from '../../contracts/chat-completion.js';
import { AppError } from '../../contracts/errors.js';
import { readContent } from './read-content.js';
import { readToldAnswer } from './read-told-answer.js';
import { unknownModel } from './unknown-model.js';

/**
 * What a chat client asks: the last message of the user, within the turns before it. System messages and those of tools
 * are left out, and so is a question that no answer followed.
 * @throws AppError not-found for an unknown model; invalid-input when there is no question, or one that is no text.
 */
export function readQuestion({ model, messages, rapporteur }: CompletionRequest): AskWithTurnsRequest {
  if (model !== completionModel) throw unknownModel(model);
  const last = messages.findLastIndex((message) => message.role === 'user');
  const asked = messages[last];
  if (asked === undefined) throw refuse('messages', 'has no message of the user, and so no question');
  const { filters, limit } = rapporteur ?? {};
  return {
    question: readAsked(asked, `messages.${last}.content`),
    turns: readTurns(messages.slice(0, last)),
    ...(filters === undefined ? {} : { filters }),
    ...(limit === undefined ? {} : { limit }),
  };
}

function readAsked(message: CompletionMessage, path: string): string {
  const { text, others } = readContent(message);
  const [other] = others;
  if (other !== undefined) {
    const kind = other.includes('image') ? 'Images' : `Parts of type "${other}"`;
    throw refuse(
      path,
      `${kind} cannot be read: questions are answered from the documents, and asked in text.`,
    );
  }
  const question = text.trim();
  if (question === '') throw refuse(path, 'is empty: there is no question');
  if (question.length > maximumQuestionLength) {
    const length = `${question.length} characters`;
    throw refuse(path, `has ${length}; a question may have ${maximumQuestionLength}`);
  }
  return question;
}

function readTurns(messages: readonly CompletionMessage[]): ToldTurn[] {
  const turns: ToldTurn[] = [];
  let question = '';
  for (const message of messages) {
    const { text } = readContent(message);
    if (message.role === 'user') question = text.trim();
    if (message.role !== 'assistant' || question === '' || text.trim() === '') continue;
    if (question.length <= maximumQuestionLength) turns.push({ question, ...readToldAnswer(text) });
    question = '';
  }
  return turns;
}

function refuse(path: string, message: string): AppError {
  return new AppError({
    step: 'api',
    kind: 'invalid-input',
    message: 'The request has a value that cannot be taken.',
    details: { errors: [{ path, message }] },
  });
}
