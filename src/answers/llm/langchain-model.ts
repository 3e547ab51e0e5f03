import { BaseCallbackHandler } from '@langchain/core/callbacks/base';
import type { AIMessageChunk } from '@langchain/core/messages';
import { initChatModel } from 'langchain/chat_models/universal';
import type { LanguageModelSettings, ModelRequest } from '../../contracts/chat-model.js';
import type { ModelExchange } from './model-exchange.js';
import type { ModelHabits } from './model-habits.js';
import { trimSchema } from './trim-schema.js';

interface LangChainRequest {
  settings: LanguageModelSettings;
  habits: ModelHabits;
  exchange: ModelExchange;
  request: ModelRequest;
}

/**
 * Holds the place of LangChain's tracer, which it would otherwise add by itself where variables of the environment ask
 * for tracing, and which sends questions and replies to a service elsewhere.
 */
class NoTracer extends BaseCallbackHandler {
  override name = 'langchain_tracer';
}

/** The key that libraries get, because they insist on one; the real one is put in by the exchange. */
const placeholder = 'none';

/**
 * Asks a model through LangChain, once, and gives its reply as LangChain's pieces. The package of the provider is loaded
 * by the first call.
 */
export async function streamLangChain(options: LangChainRequest): Promise<AsyncIterable<AIMessageChunk>> {
  const { settings, habits, request } = options;
  const model = await initChatModel(settings.model, {
    modelProvider: settings.provider,
    ...(habits.takesTemperature ? { temperature: 0 } : {}),
    // It is we who try again: LangChain would wait where nobody can stop it.
    maxRetries: 0,
    ...describeProvider(options),
  });
  return model.stream(
    request.messages.map(({ role, text }) => ({ role, content: text })),
    { callbacks: [new NoTracer()], ...describeFormat(options) },
  );
}

function describeProvider({
  settings,
  habits,
  exchange,
  request,
}: LangChainRequest): Record<string, unknown> {
  const { maximumTokens } = request;
  const client = { fetch: exchange.fetch, logLevel: 'off', timeout: settings.deadlineMilliseconds + 60_000 };
  if (settings.provider === 'ollama') {
    return {
      baseUrl: settings.baseUrl,
      fetch: exchange.fetch,
      numPredict: maximumTokens,
      // Without it the server cuts off what does not fit its own default, and does not say so.
      numCtx: settings.contextTokens,
    };
  }
  if (settings.provider === 'anthropic') {
    return {
      apiKey: placeholder,
      anthropicApiUrl: settings.baseUrl,
      maxTokens: maximumTokens,
      clientOptions: client,
    };
  }
  const account = settings.isOwnService ? {} : { organization: null, project: null };
  return {
    apiKey: placeholder,
    streamUsage: habits.countsTokens,
    ...(habits.limitsCompletion
      ? { modelKwargs: { max_completion_tokens: maximumTokens } }
      : { maxTokens: maximumTokens }),
    configuration: { baseURL: settings.baseUrl, ...account, ...client },
  };
}

/** How the provider is told of the form of the reply. */
function describeFormat({ settings, habits, request }: LangChainRequest): Record<string, unknown> {
  if (request.schema === undefined || !habits.takesSchema) return {};
  const { name } = request.schema;
  if (settings.provider === 'ollama') return { format: request.schema.schema };
  // Hosted services refuse bounds of strings and lists; a server of one's own holds a small model to them.
  const isHosted = settings.isOwnService || settings.keyHeader === 'api-key';
  const schema = isHosted ? trimSchema(request.schema.schema) : request.schema.schema;
  if (settings.provider === 'anthropic') return { outputConfig: { format: { type: 'json_schema', schema } } };
  return { response_format: { type: 'json_schema', json_schema: { name, schema, strict: true } } };
}
