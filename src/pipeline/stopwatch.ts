/** Adds up how long each stage of one answer takes, in milliseconds; the clock is an argument. */
export class Stopwatch {
  readonly timings: Record<string, number> = {};
  private readonly startedAt: number;

  constructor(private readonly now: () => number) {
    this.startedAt = now();
  }

  measure<T>(stage: string, work: () => T): T {
    const before = this.now();
    const result = work();
    this.add(stage, before);
    return result;
  }

  async measureAsync<T>(stage: string, work: () => Promise<T>): Promise<T> {
    const before = this.now();
    const result = await work();
    this.add(stage, before);
    return result;
  }

  /** Milliseconds since the stopwatch was made. */
  total(): number {
    return this.now() - this.startedAt;
  }

  private add(stage: string, before: number): void {
    this.timings[stage] = (this.timings[stage] ?? 0) + this.now() - before;
  }
}
