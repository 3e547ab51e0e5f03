import { randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config/parse-config.js';
import type { Assistant } from '../contracts/assistant.js';
import { AppError } from '../contracts/errors.js';
import { assignRequestId } from './assign-request-id.js';
import { checkHost } from './check-host.js';
import { handleError } from './handle-error.js';
import { limitRate } from './limit-rate.js';
import { logRequests } from './log-requests.js';
import { requireToken } from './require-token.js';
import type { RouteContext } from './route-context.js';
import { chatRoute } from './routes/chat.js';
import { conversationsRoute } from './routes/conversations.js';
import { documentsRoute } from './routes/documents.js';
import { feedbackRoute } from './routes/feedback.js';
import { healthRoute } from './routes/health.js';
import { pagesRoute } from './routes/pages.js';
import { paragraphsRoute } from './routes/paragraphs.js';
import { searchRoute } from './routes/search.js';
import { setSecurityHeaders } from './set-security-headers.js';

interface AppOptions {
  /** The assistant, or null while there is no index to answer from. */
  assistant: () => Assistant | null;
  /** Why there is no assistant; by default, that the index is missing. */
  whyNotReady?: () => AppError;
  config: Config;
  log: Logger;
  newRequestId?: () => string;
}

/** The HTTP application. It does not listen. */
export function createApp(options: AppOptions): Express {
  const { config } = options;
  const context: RouteContext = {
    config,
    assistant: () => {
      const assistant = options.assistant();
      if (assistant === null) throw (options.whyNotReady ?? indexMissing)();
      return assistant;
    },
  };
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', false);
  app.use(
    assignRequestId(options.newRequestId ?? randomUUID),
    logRequests(options.log),
    setSecurityHeaders(),
  );
  // Probes come from inside, often by an address of their own; these answers tell nothing of the corpus.
  app.use(healthRoute(context));
  app.use(checkHost(config), limitRate(config.rateLimit), requireToken(config.apiTokens));
  app.use(chatRoute(context), searchRoute(context), documentsRoute(context), paragraphsRoute(context));
  app.use(conversationsRoute(context), feedbackRoute(context), pagesRoute(context));
  app.use((request) => {
    throw new AppError({
      step: 'api',
      kind: 'not-found',
      message: `There is nothing at ${request.path}.`,
      remedy: 'The page at / lists what there is.',
    });
  });
  app.use(handleError);
  return app;
}

function indexMissing(): AppError {
  return new AppError({
    step: 'api',
    kind: 'index-missing',
    message: 'There is no index to answer from.',
    remedy: 'Run: rapporteur index',
    details: { command: 'rapporteur index' },
  });
}
