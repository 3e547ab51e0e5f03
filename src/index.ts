/** What the package offers to other programs; the rest is not kept the same from version to version. */
export { parseConfig, type Config } from './config/parse-config.js';
export { answerSchema, type Answer } from './contracts/answer.js';
export {
  askRequestSchema,
  type AskOptions,
  type AskRequest,
  type Assistant,
  type OpenedDocument,
  type OpenedParagraph,
  type SearchResult,
} from './contracts/assistant.js';
export type { ChatEvent } from './contracts/chat-event.js';
export type { Embedder } from './contracts/embedding.js';
export { AppError, type ErrorKind } from './contracts/errors.js';
export type { Logger } from './contracts/logger.js';
export type { SearchFilter } from './contracts/search-index.js';
export { LangChainEmbeddings } from './langchain/langchain-embeddings.js';
export { openEmbeddings } from './langchain/open-embeddings.js';
export { RapporteurRetriever, type RapporteurMetadata } from './langchain/rapporteur-retriever.js';
export { createMcpServer } from './mcp/create-mcp-server.js';
export { buildIndex } from './pipeline/build-index.js';
export { createAssistant, type CreateAssistantOptions } from './pipeline/create-assistant.js';
