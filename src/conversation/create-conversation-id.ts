import { randomBytes } from 'node:crypto';

/** An id of 24 characters that nobody can guess: 144 random bits, fit for URLs. */
export function createConversationId(): string {
  return randomBytes(18).toString('base64url');
}
