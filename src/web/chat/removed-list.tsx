import type { Answer } from '../../contracts/answer.js';
import { countRemoved } from './count-removed.js';

/** The sentences that were left out of an answer, and why. */
export function RemovedList({ removed }: Pick<Answer, 'removed'>) {
  if (removed.length === 0) return null;
  return (
    <div>
      <p class="label">Left out</p>
      <ul class="chat-evidence-list small">
        {countRemoved(removed).map(({ text, why, count }) => (
          <li key={`${text} ${why}`}>
            <p class="chat-evidence-claim">{text}</p>
            <p>
              {why}
              {count === 1 ? null : ` (${count} times)`}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
