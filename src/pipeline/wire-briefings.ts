import { join } from 'node:path';
import { renderBriefing } from '../briefings/render-briefing.js';
import type { Config } from '../config/parse-config.js';
import type { ConversationStore } from '../contracts/conversation.js';
import type { Logger } from '../contracts/logger.js';
import type { AnswerServices } from './answer-services.js';
import { checkFilter } from './check-filter.js';
import { openBriefingDesk, type OpenBriefingDesk } from './open-briefing-desk.js';

interface WireBriefingsOptions {
  config: Config;
  log: Logger;
  services: AnswerServices;
  conversations: Pick<ConversationStore, 'findAnswer'>;
  today: () => Date;
  /** Keeps account of work that closing has to wait for. */
  track: <T>(work: Promise<T>) => Promise<T>;
}

/** The desk for briefings, with what writes them and what makes files of them. */
export function wireBriefings(options: WireBriefingsOptions): OpenBriefingDesk {
  const { config, log, services, conversations, today, track } = options;
  return openBriefingDesk({
    file: join(config.dataFolder, 'briefings.db'),
    log,
    today,
    now: services.now,
    check: ({ filters }) => {
      checkFilter(filters, services);
    },
    // What finds themes in texts takes half a second to load, which a question need not wait for.
    write: async (request, writing) => {
      const { writeBriefing } = await import('./write-briefing.js');
      return track(
        writeBriefing(request, {
          services,
          now: today,
          findAnswer: (conversationId, answerId) => conversations.findAnswer(conversationId, answerId),
          ...writing,
        }),
      );
    },
    proposeOutline: async (request, signal) => {
      const { proposeOutline } = await import('./propose-outline.js');
      return track(proposeOutline(request, { services, signal }));
    },
    render: renderBriefing,
  });
}
