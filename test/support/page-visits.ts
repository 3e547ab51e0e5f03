import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { watchPages } from './watch-page.js';

interface VisitOptions extends BrowserContextOptions {
  /** Console errors that the test brings about itself. */
  expected?: RegExp;
  /** Run before every script of the page. */
  script?: string;
}

/** Milliseconds after which a state that does not come fails its test. */
const patience = 20_000;

/** Visits to a page by readers who know nothing of each other; what goes wrong on any of them is noted. */
export class PageVisits {
  readonly #open: { context: BrowserContext; problems: string[] }[] = [];

  constructor(
    private readonly browser: Browser,
    /** Address of the server, without a slash at its end. */
    readonly origin: string,
  ) {}

  /** Opens an address of the page in a browser that has never been here, 1280 by 800 and light unless told otherwise. */
  async visit(path = '/', { expected, script, ...options }: VisitOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.origin,
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(patience);
    if (script !== undefined) await context.addInitScript({ content: script });
    this.#open.push({ context, problems: watchPages(context, { origin: this.origin, expected }) });
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  /** Ends all visits; gives what went wrong on them. */
  async leave(): Promise<string[]> {
    const ended = this.#open.splice(0);
    await Promise.all(ended.map(({ context }) => context.close()));
    return ended.flatMap(({ problems }) => problems);
  }
}
