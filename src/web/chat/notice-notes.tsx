import type { Notice } from '../../contracts/answer.js';

/** What a reader must know of an answer, in the margin where there is one. */
export function NoticeNotes({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <ul class="chat-notes" aria-label="Notes on this answer">
      {notices.map(({ code, text }) => (
        <li key={`${code} ${text}`}>{text}</li>
      ))}
    </ul>
  );
}
