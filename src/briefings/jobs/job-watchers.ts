import type { BriefingJob } from '../../contracts/briefing.js';

/** Who is told when a job changes. */
export class JobWatchers {
  private readonly byId = new Map<string, Set<(job: BriefingJob) => void>>();

  /** Adds a watcher of a job; gives the function that takes it away again. */
  add(id: string, onChange: (job: BriefingJob) => void): () => void {
    // Wrapped, so that the same function given twice is two watchers.
    const watcher = (job: BriefingJob): void => {
      onChange(job);
    };
    const watchers = this.byId.get(id) ?? new Set();
    this.byId.set(id, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0 && this.byId.get(id) === watchers) this.byId.delete(id);
    };
  }

  /** Tells the watchers of a job of what it has become. */
  tell(job: BriefingJob): void {
    for (const watcher of [...(this.byId.get(job.id) ?? [])]) watcher(job);
  }
}
