import { MultiBar } from 'cli-progress';
import type { BuildProgress } from '../contracts/build-report.js';
import type { CommandContext } from './command-context.js';

/** Shows how far a build has come, until it is told that it has ended. */
export interface ProgressDisplay {
  show: (progress: BuildProgress) => void;
  end: () => void;
}

/** Milliseconds between two lines where there is no terminal. */
const lineInterval = 5000;

/** A bar on a terminal, a line every few seconds elsewhere; both with rate and time left. */
export function showProgress(context: Pick<CommandContext, 'stderr' | 'now'>): ProgressDisplay {
  return context.stderr.isTTY === true ? showBars(context) : showLines(context);
}

function showLines({ stderr, now }: Pick<CommandContext, 'stderr' | 'now'>): ProgressDisplay {
  const measure = createMeasure(now);
  let lastShown = Number.NEGATIVE_INFINITY;
  let lastStage = '';
  return {
    show: (progress) => {
      const line = measure(progress);
      const isTime = progress.stage !== lastStage || now() - lastShown >= lineInterval;
      if (!isTime && progress.done < progress.total) return;
      stderr.write(`${progress.stage} ${progress.done}/${progress.total}${line}\n`);
      lastShown = now();
      lastStage = progress.stage;
    },
    end: () => undefined,
  };
}

function showBars({ stderr, now }: Pick<CommandContext, 'stderr' | 'now'>): ProgressDisplay {
  const measure = createMeasure(now);
  const format = '{stage} [{bar}] {value}/{total}{rate}';
  const bars = new MultiBar({ stream: stderr, format, hideCursor: true, clearOnComplete: false, fps: 5 });
  const byStage = new Map<BuildProgress['stage'], ReturnType<MultiBar['create']>>();
  return {
    show: (progress) => {
      const { stage, done, total } = progress;
      const bar = byStage.get(stage) ?? bars.create(total, 0, { stage: stage.padEnd(9), rate: '' });
      byStage.set(stage, bar);
      bar.setTotal(total);
      bar.update(done, { stage: stage.padEnd(9), rate: measure(progress) });
    },
    end: () => {
      bars.stop();
    },
  };
}

/** Says the rate since a stage began and what is left at that rate: ", 42 a second, 1 min 5 s left". */
function createMeasure(now: () => number): (progress: BuildProgress) => string {
  let stage = '';
  let startedAt = 0;
  let doneAtStart = 0;
  return (progress) => {
    if (progress.stage !== stage) [stage, startedAt, doneAtStart] = [progress.stage, now(), progress.done];
    const seconds = (now() - startedAt) / 1000;
    const done = progress.done - doneAtStart;
    if (seconds < 1 || done <= 0) return '';
    const rate = done / seconds;
    const left =
      progress.done < progress.total
        ? `, ${describeSeconds((progress.total - progress.done) / rate)} left`
        : '';
    return `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second${left}`;
  };
}

function describeSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
