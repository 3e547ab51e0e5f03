import type { Answer } from '../../contracts/answer.js';

/** The citations of an answer with their quotes, on paper only: there nothing can be pointed at. */
export function PrintedReferences({ answer }: { answer: Answer }) {
  if (answer.status === 'declined') return null;
  return (
    <ol class="chat-printed">
      {answer.citations.map(({ n, label, quote, url }) => (
        <li key={n} value={n}>
          {label}: “{quote}” {new URL(url, window.location.origin).href}
        </li>
      ))}
    </ol>
  );
}
