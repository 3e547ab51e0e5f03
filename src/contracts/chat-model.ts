/** A message of a conversation with a language model. */
export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  text: string;
}

/** Tokens of a request as the server counted them. */
export interface TokenUse {
  input: number;
  output: number;
}

/** Which interface a model's server speaks. */
export type ModelProvider = 'openai' | 'anthropic' | 'ollama';

/** The language model that is set, as it is reached. */
export interface LanguageModelSettings {
  /** As set, and as shown in provenance: "openai:gpt-4o", "ollama:llama3.1:8b", "Qwen2.5-7B-Instruct". */
  name: string;
  provider: ModelProvider;
  /** The model's name at its server. */
  model: string;
  /** Address of the interface without query, credentials and slash at the end: "https://api.openai.com/v1". */
  baseUrl: string;
  /** Parameters that go with every request: "api-version" of an Azure deployment. */
  query: Readonly<Record<string, string>>;
  /** A secret; null where the server asks for none. */
  apiKey: string | null;
  /** Header the key is sent in, in lower case; with "Bearer " before it in `authorization`. */
  keyHeader: 'authorization' | 'api-key' | 'x-api-key';
  /** Whether the address is the provider's own service. */
  isOwnService: boolean;
  /** Longest silence: to the first piece of a reply, and between two. */
  timeoutMilliseconds: number;
  /** Longest time for one whole reply, further attempts included. */
  deadlineMilliseconds: number;
  /** Most tokens of a reply. */
  maximumTokens: number;
  /** Tokens that question, passages and reply may have together. */
  contextTokens: number;
}

/** Why a model gave no usable reply; `detail` of ModelFailure says it for people. */
export type ModelFailureReason =
  | 'unreachable'
  | 'timed-out'
  | 'stalled'
  | 'cut-off'
  | 'rate-limited'
  | 'refused'
  | 'server-error'
  | 'malformed'
  | 'too-large';

/** How a reply ended: `complete` by the model itself, `length` at the limit of tokens. */
export type ReplyEnd = 'complete' | 'length';

/** What is asked of a model. */
export interface ModelRequest {
  messages: readonly ChatMessage[];
  /** Most tokens of the reply. */
  maximumTokens: number;
  /** The JSON schema that the reply must follow, where the server can hold to one; others are asked by words alone. */
  schema?: { name: string; schema: Record<string, unknown> };
  /** Aborted when the reply is no longer wanted. */
  signal?: AbortSignal | undefined;
}

/** A language model behind any provider. */
export interface ChatModel {
  /** As shown in provenance: "openai:gpt-4o". */
  readonly name: string;
  /** Where texts are sent, without credentials: "https://api.openai.com". */
  readonly destination: string;
  /** Tokens that question, passages and reply may have together. */
  readonly contextTokens: number;
  /**
   * The reply in pieces as they come; the value returned in the end says how it ended and what it cost. Ending the
   * iteration early cancels the request.
   * @throws ModelFailure; AppError cancelled when the signal is aborted.
   */
  stream(
    request: ModelRequest,
  ): AsyncGenerator<string, { end: ReplyEnd; tokens: TokenUse | null }, undefined>;
}

/** Raised when a model gave no usable reply. The cause goes to the log, never to a client. */
export class ModelFailure extends Error {
  readonly reason: ModelFailureReason;

  constructor(reason: ModelFailureReason, detail: string, cause?: unknown) {
    super(detail, cause === undefined ? undefined : { cause });
    this.name = 'ModelFailure';
    this.reason = reason;
  }
}

/** A prompt of prompts/, read and checked. */
export interface Prompt {
  name: string;
  version: number;
  /** First twelve digits of the SHA-256 of its file. */
  hash: string;
  /** The messages with the variables filled in. @throws AppError internal when one is missing or unknown. */
  fill(variables: Readonly<Record<string, string>>): Promise<ChatMessage[]>;
}
