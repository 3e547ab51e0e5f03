import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { announce } from '../shell/announce.js';
import { bookmarkAddress } from './bookmark-address.js';
import './bookmarks.css';
import {
  bookmarkKey,
  clearBookmarks,
  moveBookmark,
  removeBookmark,
  useBookmarkProblem,
  useBookmarks,
  type Bookmark,
} from './bookmark-store.js';
import { ConfirmButton } from './confirm-button.js';
import { focusNeighbour } from './focus-neighbour.js';
import { MoveButtons } from './move-buttons.js';

interface BookmarkListProps {
  /** Makes a briefing of the bookmarks in their order; an empty title leaves it to the server to find one. */
  onMake: (bookmarks: readonly Bookmark[], title: string) => void;
  /** Whether one is being made. */
  busy: boolean;
}

/** The answers and paragraphs picked while reading, in the order in which they are to be printed. */
export function BookmarkList({ onMake, busy }: BookmarkListProps) {
  const bookmarks = useBookmarks();
  const problem = useBookmarkProblem();
  return (
    <>
      {problem === null ? null : (
        <p class="bookmark-problem" role="status">
          {problem}
        </p>
      )}
      {bookmarks.length === 0 ? (
        <p class="small">
          None yet. “Add to briefing”, under every answer and beside every paragraph, puts it here; the order
          is yours, and what is made of it keeps every citation.
        </p>
      ) : (
        <FilledList bookmarks={bookmarks} onMake={onMake} busy={busy} />
      )}
    </>
  );
}

function FilledList({ bookmarks, onMake, busy }: BookmarkListProps & { bookmarks: readonly Bookmark[] }) {
  const [title, setTitle] = useState('');
  return (
    <>
      <ol class="bookmark-list">
        {bookmarks.map((bookmark, index) => (
          <BookmarkRow
            key={bookmarkKey(bookmark.pick)}
            bookmark={bookmark}
            index={index}
            count={bookmarks.length}
          />
        ))}
      </ol>
      <form
        class="bookmark-make"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onMake(bookmarks, title.trim());
        }}
      >
        <label class="label" for="bookmark-title">
          Title (optional)
        </label>
        <input
          id="bookmark-title"
          class="field"
          value={title}
          maxLength={200}
          onInput={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
        <div class="bookmark-actions">
          <button type="submit" class="action" disabled={busy}>
            {busy ? 'Beginning …' : 'Make a briefing of these'}
          </button>
          <ConfirmButton
            label="Clear the list"
            question={`Take all ${bookmarks.length} out?`}
            onConfirm={(button) => {
              focusNeighbour(button);
              announce(clearBookmarks() ?? 'All bookmarks were taken out.');
            }}
          />
        </div>
      </form>
    </>
  );
}

interface BookmarkRowProps {
  bookmark: Bookmark;
  index: number;
  count: number;
}

function BookmarkRow({ bookmark, index, count }: BookmarkRowProps) {
  const key = bookmarkKey(bookmark.pick);
  return (
    <li class="bookmark">
      <div class="bookmark-body">
        <p class="bookmark-label">
          <Link href={bookmarkAddress(bookmark.pick)}>{bookmark.label}</Link>{' '}
          <span class="bookmark-kind">{bookmark.pick.kind === 'answer' ? 'answer' : 'paragraph'}</span>
        </p>
        <p class="bookmark-text">{bookmark.text}</p>
      </div>
      <div class="bookmark-buttons">
        <MoveButtons
          name={bookmark.label}
          index={index}
          count={count}
          onMove={(by) => {
            moveBookmark(key, by);
          }}
        />
        <button
          type="button"
          class="quiet"
          aria-label={`Remove: ${bookmark.label}`}
          onClick={(event) => {
            focusNeighbour(event.currentTarget);
            announce(removeBookmark(key) ?? `Removed: ${bookmark.label}`);
          }}
        >
          Remove
        </button>
      </div>
    </li>
  );
}
