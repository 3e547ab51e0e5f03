import { Link, useLocation } from 'wouter-preact';
import { useKeptList } from '../bookmarks/use-kept-list.js';
import { formatDate } from '../shell/format-date.js';
import { conversations } from './conversations-store.js';
import './conversation-list.css';

/** The conversations of this browser, newest first. */
export function ConversationList() {
  const { items, problem } = useKeptList(conversations);
  const [path] = useLocation();
  return (
    <section class="chat-list" aria-labelledby="conversations-heading">
      <h2 class="label" id="conversations-heading">
        Conversations
      </h2>
      {items.length === 0 ? <p class="small">Yours are listed here, in this browser only.</p> : null}
      <ul>
        {items.toReversed().map(({ id, title, at }) => {
          const href = `/c/${encodeURIComponent(id)}`;
          return (
            <li key={id}>
              <Link
                href={href}
                class="rail-link chat-list-link"
                aria-current={path === href ? 'page' : undefined}
              >
                <span class="chat-list-title">{title}</span>
                <span class="chat-list-date">{formatDate(at)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {problem === null ? null : <p class="small">{problem}</p>}
    </section>
  );
}
