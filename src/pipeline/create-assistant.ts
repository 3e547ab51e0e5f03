import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Answer } from '../contracts/answer.js';
import type { AskRequest, Assistant } from '../contracts/assistant.js';
import type { Config } from '../config/parse-config.js';
import type { Conversation, ConversationStore } from '../contracts/conversation.js';
import { AppError } from '../contracts/errors.js';
import type { SearchFilter } from '../contracts/search-index.js';
import type { Logger } from '../contracts/logger.js';
import { openConversationStore } from '../conversation/conversation-store.js';
import { draftQuestion } from '../conversation/draft-question.js';
import { openFeedbackStore } from '../conversation/feedback-store.js';
import type { AnswerServices } from './answer-services.js';
import { answerQuestion } from './answer-question.js';
import { describeTurn } from './describe-turn.js';
import { openServices } from './open-services.js';
import { openDocument, openParagraph } from './open-source.js';
import { searchParagraphs } from './search-paragraphs.js';

export interface CreateAssistantOptions {
  config: Config;
  log: Logger;
  /** Milliseconds of a monotonic clock; a test passes its own. */
  now?: () => number;
  /** The instant as a date. */
  today?: () => Date;
}

/** Longest title a conversation is given from its first question. */
const titleLength = 80;

/**
 * Wires the steps into the assistant behind every surface: opens the index, starts the embedding processes, opens the
 * conversations.
 * @throws AppError index-missing, index-incompatible, index-damaged, unavailable.
 */
export async function createAssistant({
  config,
  log,
  now = () => performance.now(),
  today = () => new Date(),
}: CreateAssistantOptions): Promise<Assistant> {
  const services = await openServices({
    config,
    now,
    makeId: () => randomBytes(12).toString('base64url'),
    onNotice: (text) => {
      log.warn({ notice: text }, 'embedding');
    },
  });
  const conversations = openConversationStore({
    file: join(config.dataFolder, 'conversations.db'),
    limit: config.conversations.limit,
    days: config.conversations.days,
    now: today,
  });
  const feedback = openFeedbackStore({ file: join(config.dataFolder, 'questions', 'feedback.jsonl') });
  const running = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    const done = () => void running.delete(work);
    work.then(done, done);
    return work;
  };
  log.info({ corpus: services.manifest.corpusTitle, ...services.manifest.counts }, 'index opened');
  return {
    ask: async (request, signal) => {
      checkFilter(request.filters, services);
      return track(ask(request, { conversations, services, today, signal }));
    },
    search: async (request, signal) => {
      checkFilter(request.filters, services);
      return track(searchParagraphs(request, services, signal));
    },
    documents: (filter) => services.index.documents(filter),
    document: (id) => openDocument(id, services),
    paragraph: (id, key) => openParagraph(id, key, services),
    conversation: (id) => findConversation(conversations, id),
    renameConversation: (id, title) => conversations.rename(id, title),
    removeConversation: (id) => {
      if (!conversations.remove(id)) throw unknownConversation(id);
    },
    markWrong: ({ conversationId, answerId, comment }) => {
      const conversation = findConversation(conversations, conversationId);
      return feedback.keep(draftQuestion({ conversation, answerId, comment, at: today() }));
    },
    describeIndex: () => Promise.resolve(services.manifest),
    close: async () => {
      await Promise.allSettled(running);
      await Promise.all([services.index.close(), services.embedder.close()]);
      conversations.close();
    },
  };
}

/** @throws AppError invalid-input when a filter names a document that the index does not have. */
function checkFilter(filter: SearchFilter | undefined, { documents }: AnswerServices): void {
  const unknown = (filter?.documentIds ?? []).filter((id) => !documents.has(id));
  if (unknown.length === 0) return;
  throw new AppError({
    step: 'pipeline',
    kind: 'invalid-input',
    message: `The filter names ${unknown.join(', ')}, which the corpus does not have.`,
    remedy: `Its documents are ${[...documents.keys()].slice(0, 20).join(', ')}.`,
  });
}

interface AskContext {
  conversations: ConversationStore;
  services: AnswerServices;
  today: () => Date;
  signal: AbortSignal | undefined;
}

/** Answers within a conversation and keeps the turn; a new conversation begins where none is named. */
async function ask(
  request: AskRequest,
  { conversations, services, today, signal }: AskContext,
): Promise<Answer> {
  const known =
    request.conversationId === undefined ? null : findConversation(conversations, request.conversationId);
  const conversation = known ?? conversations.create(request.question.slice(0, titleLength));
  try {
    const answer = await answerQuestion(request, conversation, services, signal);
    conversations.append(conversation.id, describeTurn(answer, today()));
    return answer;
  } catch (error) {
    // A conversation that no question was answered in is not kept.
    if (known === null) conversations.remove(conversation.id);
    throw error;
  }
}

function findConversation(conversations: ConversationStore, id: string): Conversation {
  const conversation = conversations.find(id);
  if (conversation === null) throw unknownConversation(id);
  return conversation;
}

function unknownConversation(id: string): AppError {
  return new AppError({
    step: 'conversation',
    kind: 'not-found',
    message: `There is no conversation ${id}.`,
    remedy: 'It may have expired; leave conversationId out to begin a new one.',
  });
}
