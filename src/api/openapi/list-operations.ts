import { answerOperations } from './operations/answers.js';
import { briefingOperations } from './operations/briefings.js';
import { completionOperations } from './operations/completions.js';
import { conversationOperations } from './operations/conversations.js';
import { corpusOperations } from './operations/corpus.js';
import { mcpOperations } from './operations/mcp.js';
import { pageOperations } from './operations/page.js';
import { serverOperations } from './operations/server.js';
import type { Operation } from './operation.js';

/** Every address of the server and its methods, in the order they are described. */
export function listOperations(): Operation[] {
  return [
    ...answerOperations,
    ...completionOperations,
    ...corpusOperations,
    ...conversationOperations,
    ...briefingOperations,
    ...mcpOperations,
    ...serverOperations,
    ...pageOperations,
  ];
}
