import type { BriefingEvent } from '../../contracts/briefing.js';

interface ProgressWords {
  /** What is being done, as a line: "Writing the sections". */
  stage: string;
  /** The section being written. */
  section: string | null;
  /** "2 of 6 sections written"; null where nothing can be counted. */
  count: string | null;
  done: number;
  /** 0 where nothing can be counted. */
  total: number;
}

const stages = {
  outline: { stage: 'Making the outline', counted: 'steps' },
  sections: { stage: 'Writing the sections', counted: 'sections written' },
  checking: { stage: 'Checking every sentence against the paragraphs it cites', counted: 'checked' },
} as const;

/** How far a briefing has come, in words. */
export function describeProgress({ status, progress }: BriefingEvent['data']): ProgressWords {
  if (progress === undefined) {
    const stage = status === 'queued' ? 'Waiting for its turn' : 'Starting';
    return { stage, section: null, count: null, done: 0, total: 0 };
  }
  const { stage, counted } = stages[progress.stage];
  const { total } = progress;
  const done = Math.min(progress.done, total);
  const count = total === 0 ? null : `${done} of ${total} ${counted}`;
  return { stage, section: progress.section ?? null, count, done, total };
}
