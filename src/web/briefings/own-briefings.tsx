import { useEffect } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { briefingJobSchema } from '../../contracts/briefing.js';
import { ConfirmButton } from '../bookmarks/confirm-button.js';
import { HttpProblem } from '../http/http-problem.js';
import { requestJson, requestNothing } from '../http/request-json.js';
import { announce } from '../shell/announce.js';
import { ProblemNote } from '../shell/problem-note.js';
import { formatDay } from './format-day.js';
import { toOwnBriefing, type OwnBriefing } from './own-briefing.js';
import { forgetBriefing, updateBriefing, useOwnBriefings } from './own-briefings-store.js';
import { useTask } from './use-task.js';

/** Milliseconds between two looks at briefings that are still being written. */
const lookAgainAfter = 4000;

const statusWords = {
  queued: 'waiting for its turn',
  running: 'being written',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
  gone: 'no longer on this server',
} as const;

/** The briefings begun in this browser, newest first, under the heading with this id. */
export function OwnBriefings({ headingId }: { headingId: string }) {
  const { items, problem } = useOwnBriefings();
  const removing = useTask();
  const unfinished = items
    .filter(({ status }) => status === 'queued' || status === 'running')
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => followUnfinished(unfinished), [unfinished]);
  if (items.length === 0)
    return <p class="small">None yet. This browser keeps the addresses of the briefings you begin in it.</p>;
  const remove = ({ id, title }: OwnBriefing) => {
    removing.run(async () => {
      await requestNothing(`/api/briefings/${encodeURIComponent(id)}`, { method: 'DELETE' }).catch(
        (cause: unknown) => {
          // One that the server does not have is as good as deleted.
          if (!(cause instanceof HttpProblem) || cause.status !== 404) throw cause;
        },
      );
      forgetBriefing(id);
      // The row that had the focus is gone.
      document.getElementById(headingId)?.focus();
      announce(`Deleted: ${title}`);
    });
  };
  return (
    <>
      {problem === null ? null : <p class="bookmark-problem">{problem}</p>}
      {removing.problem === null ? null : <ProblemNote problem={removing.problem} />}
      <ul class="briefing-own">
        {items.toReversed().map((briefing) => (
          <OwnBriefingRow key={briefing.id} briefing={briefing} onRemove={remove} />
        ))}
      </ul>
    </>
  );
}

interface OwnBriefingRowProps {
  briefing: OwnBriefing;
  onRemove: (briefing: OwnBriefing) => void;
}

function OwnBriefingRow({ briefing, onRemove }: OwnBriefingRowProps) {
  const { id, title, status, createdAt } = briefing;
  return (
    <li class="briefing-own-row">
      <div>
        {status === 'gone' ? title : <Link href={`/briefings/${encodeURIComponent(id)}`}>{title}</Link>}
        <p class="small">
          {formatDay(createdAt)} · {statusWords[status]}
        </p>
      </div>
      <ConfirmButton
        label="Delete"
        accessibleName={`Delete: ${title}`}
        question="Delete it for good?"
        onConfirm={() => {
          onRemove(briefing);
        }}
      />
    </li>
  );
}

/** Asks how far the briefings with these ids are, now and every few seconds. Returns what ends that. */
function followUnfinished(ids: string): () => void {
  if (ids === '') return () => undefined;
  const controller = new AbortController();
  const look = () => {
    for (const id of ids.split(' ')) void refresh(id, controller.signal);
  };
  look();
  const timer = setInterval(look, lookAgainAfter);
  return () => {
    clearInterval(timer);
    controller.abort();
  };
}

async function refresh(id: string, signal: AbortSignal): Promise<void> {
  try {
    const job = await requestJson(`/api/briefings/${encodeURIComponent(id)}`, briefingJobSchema, { signal });
    updateBriefing(toOwnBriefing(job));
  } catch (cause) {
    // Where the server is away, the list shows what was known last.
    if (cause instanceof HttpProblem && cause.status === 404) updateBriefing({ id, status: 'gone' });
  }
}
