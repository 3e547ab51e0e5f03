import type {
  Briefing,
  BriefingFormat,
  BriefingJob,
  BriefingProgress,
  BriefingRequest,
  Outline,
  OutlineRequest,
} from './briefing.js';

/** A briefing as a file. */
export interface RenderedBriefing {
  body: Uint8Array;
  contentType: string;
  /** Made of the title, without a folder. */
  fileName: string;
}

/** How a briefing is written. */
export interface WriteOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: BriefingProgress) => void) | undefined;
}

/**
 * Where briefings are asked for. Jobs are kept over a restart and written one at a time, by one program at a time: while
 * another has the jobs of the same data folder, and for two seconds after they were looked for, everything but
 * proposeOutline, write and renderBriefing throws AppError locked.
 */
export interface BriefingDesk {
  /** The sections a briefing on the topic would have. @throws AppError invalid-input, cancelled. */
  proposeOutline(request: OutlineRequest, signal?: AbortSignal): Promise<Outline>;
  /** Writes one at once and keeps nothing, for a caller that waits. @throws AppError invalid-input, not-found, cancelled. */
  write(request: BriefingRequest, options?: WriteOptions): Promise<Briefing>;
  /** Puts one in the queue. @throws AppError invalid-input; unavailable when too many wait. */
  start(request: BriefingRequest): BriefingJob;
  /** @throws AppError not-found. */
  find(id: string): BriefingJob;
  /** Stops one that is queued or running; others stay as they are. @throws AppError not-found. */
  cancel(id: string): BriefingJob;
  /** Stops it where it is not done, and takes it away, also one that cannot be read. @throws AppError not-found. */
  remove(id: string): void;
  /** Tells of every change of a job until the function it gives is called. @throws AppError not-found. */
  watch(id: string, onChange: (job: BriefingJob) => void): () => void;
  /**
   * A job's briefing as a file. @param publicUrl put before the links to paragraphs; null leaves them relative.
   * @throws AppError not-found, also for one that failed or was cancelled; unavailable while it is being written.
   */
  render(id: string, format: BriefingFormat, publicUrl: string | null): Promise<RenderedBriefing>;
  /** A briefing that was written at once, as a file. */
  renderBriefing(
    briefing: Briefing,
    format: BriefingFormat,
    publicUrl: string | null,
  ): Promise<RenderedBriefing>;
}
