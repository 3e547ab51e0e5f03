import { z } from 'zod';

/** Run in the page before its scripts: notes when `isThere` first holds at a frame, and the longest task. */
export function recordOpening(isThere: string): string {
  return `
    window.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
    }).observe({ type: 'longtask', buffered: true });
    (function look() {
      if (${isThere}) window.opening = performance.now();
      else requestAnimationFrame(look);
    })();`;
}

/** Ends at the first frame at which `holds` does. Playwright's own way needs eval, which the page forbids. */
export function waitFor(holds: string): string {
  return `new Promise((resolve) => {
    (function look() {
      if (${holds}) resolve(true);
      else requestAnimationFrame(look);
    })();
  })`;
}

/** What recordOpening() noted. */
export const readOpening = '({ there: window.opening, longestTask: window.longestTask })';

/** Milliseconds from navigation, and of the longest task; a task under 50 ms is none, and leaves 0. */
export const openingSchema = z.object({ there: z.number(), longestTask: z.number() });

/** Scrolls 160 pixels a frame for 240 frames; milliseconds between each two frames. */
export const readFrames = `new Promise((resolve) => {
  const times = [];
  let last = performance.now();
  requestAnimationFrame(function step(now) {
    times.push(now - last);
    last = now;
    scrollBy({ top: 160, behavior: 'instant' });
    if (times.length === 241) resolve(times.slice(1));
    else requestAnimationFrame(step);
  });
})`;

/** Milliseconds a frame. */
export const framesSchema = z.array(z.number());
