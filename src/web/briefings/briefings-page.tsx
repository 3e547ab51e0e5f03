import { BookmarkList } from '../bookmarks/bookmark-list.js';
import { PageHeading } from '../shell/page-heading.js';
import { ProblemNote } from '../shell/problem-note.js';
import './briefings.css';
import { OwnBriefings } from './own-briefings.js';
import { useBeginBriefing } from './use-begin-briefing.js';
import { useTask } from './use-task.js';
import { WriteBriefing } from './write-briefing.js';

/** Briefings: write one, the bookmarks for one, and those of this browser. */
export function BriefingsPage() {
  const begin = useBeginBriefing();
  const making = useTask();
  return (
    <div class="briefing-desk">
      <PageHeading title="Briefings" />
      <section aria-labelledby="briefing-write">
        <h2 id="briefing-write" tabIndex={-1}>
          Write a briefing
        </h2>
        <p class="small">
          Section by section, from what the documents say: every sentence cited and checked, each document
          kept apart, and what the corpus does not say stated.
        </p>
        <WriteBriefing />
      </section>
      <section aria-labelledby="briefing-bookmarks">
        <h2 id="briefing-bookmarks" tabIndex={-1}>
          Bookmarks
        </h2>
        <BookmarkList
          busy={making.busy}
          onMake={(bookmarks, title) => {
            making.run((signal) => {
              const picks = bookmarks.map(({ pick }) => pick);
              return begin({ picks, ...(title === '' ? {} : { title }) }, signal);
            });
          }}
        />
        {making.problem === null ? null : <ProblemNote problem={making.problem} />}
      </section>
      <section aria-labelledby="briefing-own">
        <h2 id="briefing-own" tabIndex={-1}>
          Your briefings
        </h2>
        <OwnBriefings headingId="briefing-own" />
      </section>
    </div>
  );
}
