import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type { ServerNotification, ServerRequest } from '@modelcontextprotocol/sdk/types.js';
import type { AnswerListener } from '../contracts/chat-event.js';

type Call = Pick<RequestHandlerExtra<ServerRequest, ServerNotification>, '_meta' | 'sendNotification'>;

/**
 * Tells the client how far its question has come: of the evidence, of every sentence once it is checked, and of a
 * withdrawal. Undefined where the client gave no token to tell it by. Progress counts the notifications, and has no
 * total, since nobody knows beforehand how many sentences there will be.
 */
export function tellProgress({ _meta, sendNotification }: Call): AnswerListener | undefined {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return undefined;
  let progress = 0;
  return async (event) => {
    const message = describeEvent(event);
    if (message === null) return;
    progress += 1;
    await sendNotification({
      method: 'notifications/progress',
      params: { progressToken, progress, message },
    });
  };
}

function describeEvent(event: Parameters<AnswerListener>[0]): string | null {
  switch (event.event) {
    case 'question':
      return null;
    case 'evidence':
      return `Found ${event.data.length} ${event.data.length === 1 ? 'paragraph' : 'paragraphs'} to answer from.`;
    case 'sentence': {
      const { text, citations } = event.data.sentence;
      return `${text} ${citations.map((n) => `[${n}]`).join(' ')}`;
    }
    case 'reset':
      return `Withdrawn: ${event.data.reason}`;
  }
}
