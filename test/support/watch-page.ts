import type { BrowserContext } from 'playwright-core';

interface WatchOptions {
  /** Origin of the server; a request to any other is a problem. */
  origin: string;
  /** Console errors that the test brings about itself. */
  expected?: RegExp | undefined;
}

/** What goes wrong on the pages of a context, as it happens: console errors, errors thrown, requests to elsewhere. */
export function watchPages(context: BrowserContext, { origin, expected }: WatchOptions): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error' || expected?.test(message.text()) === true) return;
    problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    problems.push(`thrown: ${error.error().message}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    const stays = url.startsWith(`${origin}/`) || /^(?:data|blob):/.test(url);
    if (!stays) problems.push(`request to ${url}`);
  });
  return problems;
}
