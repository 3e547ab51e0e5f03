import { answerReadingCalls } from './answer-reading-calls.js';
import { CallHandlers } from './call-handlers.js';
import { describeError } from './describe-error.js';
import { IndexBuilding } from './index-building.js';
import { indexCalls } from './index-calls.js';
import { requestMessageSchema, type ReplyMessage } from './index-messages.js';

// The index process: all native work on an index, one call after the other. It is forked by forkIndexProcess, ends with
// its parent, and leaves signals of the terminal to the parent, which lets calls finish before it closes.

const handlers = new CallHandlers();
const building = new IndexBuilding();
answerReadingCalls(handlers);
handlers.on(indexCalls.begin, (request) => building.begin(request));
handlers.on(indexCalls.put, (entry) => building.put(entry));
handlers.on(indexCalls.remove, ({ documentId }) => building.remove(documentId));
handlers.on(indexCalls.complete, (request) => building.complete(request));

async function reply(message: unknown): Promise<void> {
  const { id, call, request } = requestMessageSchema.parse(message);
  let answer: ReplyMessage;
  try {
    answer = { id, ok: true, value: await handlers.answer(call, request) };
  } catch (error) {
    answer = { id, ok: false, error: describeError(error) };
  }
  process.send?.(answer);
}

let last = Promise.resolve();
process.on('message', (message) => {
  last = last.then(() => reply(message));
});
process.on('disconnect', () => {
  process.exit(0);
});
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
