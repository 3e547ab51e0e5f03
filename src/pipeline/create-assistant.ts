import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Assistant } from '../contracts/assistant.js';
import type { Config } from '../config/parse-config.js';
import type { Logger } from '../contracts/logger.js';
import { openConversationStore } from '../conversation/conversation-store.js';
import { draftQuestion } from '../conversation/draft-question.js';
import { openFeedbackStore } from '../conversation/feedback-store.js';
import { askInConversation } from './ask-in-conversation.js';
import { askWithTurns } from './ask-with-turns.js';
import { checkFilter } from './check-filter.js';
import { CorpusDesk } from './corpus-desk.js';
import { findConversation, unknownConversation } from './find-conversation.js';
import { openServices } from './open-services.js';
import { openDocument, openParagraph } from './open-source.js';
import { searchParagraphs } from './search-paragraphs.js';
import { wireBriefings } from './wire-briefings.js';

export interface CreateAssistantOptions {
  config: Config;
  log: Logger;
  /** Milliseconds of a monotonic clock; a test passes its own. */
  now?: () => number;
  /** The instant as a date. */
  today?: () => Date;
  /** Whether questions are suggested, and briefings left unfinished taken up again, while nobody asks. Default: false. */
  inBackground?: boolean;
}

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
  inBackground = false,
}: CreateAssistantOptions): Promise<Assistant> {
  const services = await openServices({
    config,
    now,
    makeId: () => randomBytes(12).toString('base64url'),
    onNotice: (text) => {
      log.warn({ notice: text }, 'embedding');
    },
    log,
  });
  const conversations = openConversationStore({
    file: join(config.dataFolder, 'conversations.db'),
    limit: config.conversations.limit,
    days: config.conversations.days,
    now: today,
    log,
  });
  const feedback = openFeedbackStore({ file: join(config.dataFolder, 'questions', 'feedback.jsonl') });
  const { track, settled } = trackWork();
  const briefings = wireBriefings({ config, log, services, conversations, today, track });
  const corpus = new CorpusDesk(services, log);
  log.info({ corpus: services.manifest.corpusTitle, ...services.manifest.counts }, 'index opened');
  if (inBackground) {
    corpus.suggest();
    briefings.takeUp();
  }
  return {
    ask: async (request, options) => {
      checkFilter(request.filters, services);
      return track(askInConversation(request, { conversations, services, today, ...options }));
    },
    askWithTurns: async (request, options) => {
      checkFilter(request.filters, services);
      return track(askWithTurns(request, { services, today, ...options }));
    },
    search: async (request, signal) => {
      checkFilter(request.filters, services);
      return track(searchParagraphs(request, services, signal));
    },
    documents: (filter) => services.index.documents(filter),
    document: (id) => openDocument(id, services),
    paragraph: (id, key) => openParagraph(id, key, services),
    conversation: (id) => findConversation(conversations, id),
    conversationAnswers: (id) => conversations.answers(id),
    renameConversation: (id, title) => conversations.rename(id, title),
    removeConversation: (id) => {
      if (!conversations.remove(id)) throw unknownConversation(id);
    },
    markWrong: ({ conversationId, answerId, comment }) => {
      const conversation = findConversation(conversations, conversationId);
      return feedback.keep(draftQuestion({ conversation, answerId, comment, at: today() }));
    },
    describeIndex: () => Promise.resolve(services.manifest),
    describeCorpus: () => track(corpus.describe()),
    briefings,
    close: async () => {
      await Promise.all([corpus.close(), briefings.close(), settled()]);
      await Promise.all([services.index.close(), services.embedder.close()]);
      conversations.close();
    },
  };
}

/** Keeps account of work that is under way, so that closing can wait for it. */
function trackWork(): { track: <T>(work: Promise<T>) => Promise<T>; settled: () => Promise<unknown> } {
  const running = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      running.add(work);
      const done = () => void running.delete(work);
      work.then(done, done);
      return work;
    },
    settled: () => Promise.allSettled(running),
  };
}
