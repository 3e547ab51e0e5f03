import type { HttpProblem } from '../http/http-problem.js';
import './problem-note.css';

interface ProblemNoteProps {
  problem: HttpProblem;
  onRetry?: (() => void) | undefined;
}

/** What went wrong, what can be done about it, and a way to try again. */
export function ProblemNote({ problem, onRetry }: ProblemNoteProps) {
  return (
    <div class="problem" role="alert">
      <p class="problem-title">{problem.title}</p>
      <p>{problem.message}</p>
      {problem.remedy === undefined ? null : <p>{problem.remedy}</p>}
      {problem.requestId === undefined || problem.status < 500 ? null : (
        <p class="small">Request {problem.requestId}</p>
      )}
      {onRetry === undefined ? null : (
        <p>
          <button type="button" class="action" onClick={onRetry}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
