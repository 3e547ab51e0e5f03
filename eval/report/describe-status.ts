import type { RecordedAnswer } from '../contracts/run.js';

/** "answered", "partial", or "declined, not mentioned"; "no answer" where asking failed. */
export function describeStatus(answer: Pick<RecordedAnswer, 'status' | 'reason'> | null): string {
  if (answer === null) return 'no answer';
  const { status, reason } = answer;
  return reason === null ? status : `${status}, ${reason.replaceAll('-', ' ')}`;
}
