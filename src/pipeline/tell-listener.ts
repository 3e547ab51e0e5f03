import type { AskOptions } from '../contracts/assistant.js';
import type { AnswerListener } from '../contracts/chat-event.js';
import { throwIfCancelled } from './throw-if-cancelled.js';

/**
 * Tells the listener, where there is one, of something that came of the answer, and waits until it has taken it.
 * @throws AppError cancelled; what the listener throws.
 */
export async function tellListener(
  { listener, signal }: AskOptions,
  event: Parameters<AnswerListener>[0],
): Promise<void> {
  if (listener === undefined) return;
  throwIfCancelled(signal);
  await listener(event);
  throwIfCancelled(signal);
}
