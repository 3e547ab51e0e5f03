import { useEffect, useRef, useState } from 'preact/hooks';
import { describeFailure, type HttpProblem } from '../http/http-problem.js';

interface Task {
  /** Whether something is being done. */
  busy: boolean;
  /** Why the last thing failed; null while all is well. */
  problem: HttpProblem | null;
  /** Does one thing at a time; called while busy, it does nothing. */
  run: (work: (signal: AbortSignal) => Promise<void>) => void;
}

/** Something a press of a button does: whether it is under way, and what went wrong. It ends with the component. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<HttpProblem | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      controller.current?.abort();
    },
    [],
  );
  const run = (work: (signal: AbortSignal) => Promise<void>) => {
    if (busy) return;
    const { signal } = (controller.current = new AbortController());
    setBusy(true);
    setProblem(null);
    work(signal)
      .catch((cause: unknown) => {
        if (!signal.aborted) setProblem(describeFailure(cause));
      })
      .finally(() => {
        if (!signal.aborted) setBusy(false);
      });
  };
  return { busy, problem, run };
}
