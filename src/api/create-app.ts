import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import express, { type Express, type Request } from 'express';
import type { Logger } from 'pino';
import { describeMachine } from '../config/machine.js';
import type { Config } from '../config/parse-config.js';
import type { Assistant } from '../contracts/assistant.js';
import { AppError } from '../contracts/errors.js';
import type { ServerState } from '../contracts/server-state.js';
import { assignRequestId } from './assign-request-id.js';
import { checkHost } from './check-host.js';
import { checkToken } from './check-token.js';
import { costsNothing } from './costs-nothing.js';
import { handleError } from './handle-error.js';
import { limitRate } from './limit-rate.js';
import { logRequests } from './log-requests.js';
import { requireToken } from './require-token.js';
import type { RouteContext } from './route-context.js';
import { briefingsRoute } from './routes/briefings.js';
import { chatRoute } from './routes/chat.js';
import { completionsRoute } from './routes/completions.js';
import { conversationsRoute } from './routes/conversations.js';
import { corpusRoute } from './routes/corpus.js';
import { documentsRoute } from './routes/documents.js';
import { feedbackRoute } from './routes/feedback.js';
import { healthRoute } from './routes/health.js';
import { mcpRoute } from './routes/mcp.js';
import { modelsRoute } from './routes/models.js';
import { openapiRoute } from './routes/openapi.js';
import { paragraphsRoute } from './routes/paragraphs.js';
import { searchRoute } from './routes/search.js';
import { stateRoute } from './routes/state.js';
import { webRoute } from './routes/web.js';
import { setSecurityHeaders } from './set-security-headers.js';
import { StreamLimit } from './stream-limit.js';

interface AppOptions {
  /** The assistant, or null while there is no index to answer from. */
  assistant: () => Assistant | null;
  /** Why there is no assistant; by default, that the index is missing. */
  whyNotReady?: () => AppError;
  /** How far the building of the index has come; null while none is being built, which is the default. */
  building?: () => Building | null;
  config: Config;
  log: Logger;
  /** Folder of the built page: index.html and assets/. Default: dist/web/ beside package.json. */
  webFolder?: string | undefined;
  newRequestId?: () => string;
  /** The instant as a date; a test passes its own. */
  today?: () => Date;
  /** Milliseconds between two signs of life on an event stream. Default: 15,000. */
  keepAliveMilliseconds?: number;
  /** Milliseconds after which an event stream is cut whose client does not take what was sent. Default: 60,000. */
  stallMilliseconds?: number;
  /** Most event streams open at a time. Default: 200. */
  mostStreams?: number;
  /** Aborted when the server is to stop; streams that would go on for long end then. */
  stopping?: AbortSignal;
}

type Building = Extract<ServerState, { state: 'building' }>;

/** The HTTP application. It does not listen. */
export function createApp(options: AppOptions): Express {
  const { config } = options;
  const context = makeContext(options);
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
  const check = checkToken(config.apiTokens);
  // A wrong token counts wherever it is sent, so that tokens cannot be tried out where requests are free.
  const isFree = (request: Request): boolean => costsNothing(request) && check(request) === 'accepted';
  app.use(checkHost(config), limitRate(config.rateLimit, isFree), requireToken(check));
  app.use(stateRoute(context), corpusRoute(context), chatRoute(context), searchRoute(context));
  app.use(documentsRoute(context), paragraphsRoute(context), conversationsRoute(context));
  app.use(feedbackRoute(context), briefingsRoute(context), mcpRoute(context));
  app.use(completionsRoute(context), modelsRoute(context), openapiRoute(context), webRoute(context));
  app.use((request) => {
    throw new AppError({
      step: 'api',
      kind: 'not-found',
      message: `There is nothing at ${request.path}.`,
      remedy: 'The page at / shows what there is.',
    });
  });
  app.use(handleError);
  return app;
}

function makeContext(options: AppOptions): RouteContext {
  const whyNot = options.whyNotReady ?? indexMissing;
  const { mostStreams = 200, stopping = new AbortController().signal } = options;
  // Every stream of a briefing listens to it, and a few parts of the server do.
  setMaxListeners(mostStreams + 10, stopping);
  return {
    config: options.config,
    today: options.today ?? (() => new Date()),
    webFolder: options.webFolder ?? join(describeMachine().projectFolder, 'dist', 'web'),
    keepAliveMilliseconds: options.keepAliveMilliseconds ?? 15_000,
    stallMilliseconds: options.stallMilliseconds ?? 60_000,
    streams: new StreamLimit(mostStreams),
    stopping,
    assistant: () => {
      const assistant = options.assistant();
      if (assistant === null) throw whyNot();
      return assistant;
    },
    state: () => {
      if (options.assistant() !== null) return { state: 'ready' };
      const { message, remedy } = whyNot();
      const building = options.building?.() ?? null;
      return building ?? { state: 'waiting', message, ...(remedy === undefined ? {} : { remedy }) };
    },
  };
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
