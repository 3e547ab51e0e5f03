import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReplyWatch } from '../../../src/answers/llm/reply-watch.js';

describe('ReplyWatch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('cuts a reply that is silent for too long, and says whether it had begun', () => {
    const silent = new ReplyWatch({ timeoutMilliseconds: 100, deadlineMilliseconds: 10_000 });
    silent.listen();
    vi.advanceTimersByTime(99);
    expect(silent.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(silent.signal.reason).toMatchObject({ reason: 'timed-out' });
    const stalled = new ReplyWatch({ timeoutMilliseconds: 100, deadlineMilliseconds: 10_000 });
    stalled.listen();
    vi.advanceTimersByTime(50);
    stalled.hear();
    vi.advanceTimersByTime(100);
    expect(stalled.signal.reason).toMatchObject({ reason: 'stalled' });
  });

  it('does not count the time in which nobody listens, whatever comes in it', () => {
    const watch = new ReplyWatch({ timeoutMilliseconds: 100, deadlineMilliseconds: 10_000 });
    watch.listen();
    watch.hold();
    watch.hear();
    vi.advanceTimersByTime(5_000);
    expect(watch.signal.aborted).toBe(false);
    watch.resume();
    vi.advanceTimersByTime(100);
    expect(watch.signal.reason).toMatchObject({ reason: 'stalled' });
  });
});
