/**
 * How fast the page is in Chromium on this machine: from navigation to a question box that can be written in, with
 * nothing kept in the browser, beside fetching the same bytes bare, in turn; the script transferred; and a document of
 * 5,000 paragraphs: until the paragraph asked for is in view, the longest task, and the frames while it is scrolled.
 * Prints; asserts nothing. Needs an index (rapporteur index).
 *
 *   npx tsx eval/bench/page.ts [loads]
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { createApp } from '../../src/api/create-app.js';
import { listen } from '../../src/api/listen.js';
import { parseConfig } from '../../src/config/parse-config.js';
import { createAssistant } from '../../src/pipeline/create-assistant.js';
import { fetchBare } from './page/fetch-bare.js';
import { makeLongDocument } from './page/make-long-document.js';
import {
  framesSchema,
  openingSchema,
  readFrames,
  readOpening,
  recordOpening,
  waitFor,
} from './page/page-scripts.js';

const loads = Number(process.argv[2] ?? 20);
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const paragraphs = 5000;
const target = 'p2500';

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const show = (values: readonly number[]): string =>
  `p50 ${quantile(values, 0.5).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms`;

if (existsSync(executablePath)) await measure();
else
  console.log(`Nothing was measured: there is no Chromium at ${executablePath} (set CHROMIUM to its path).`);

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-page-'));
  const webFolder = join(folder, 'web');
  await build({ logLevel: 'error', build: { outDir: webFolder } });
  const config = parseConfig({ ...process.env, DATA_DIR: folder, RATE_LIMIT: '0', LOG_LEVEL: 'silent' });
  const log = pino({ level: 'silent' });
  const real = await createAssistant({ config, log });
  const long = makeLongDocument(paragraphs);
  const assistant: typeof real = {
    ...real,
    document: (id) => (id === long.document.id ? Promise.resolve(long) : real.document(id)),
  };
  const server = createServer(createApp({ assistant: () => assistant, config, log, webFolder }));
  const origin = await listen(server, { host: '127.0.0.1', port: 0 });
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
  const quiet = ['--disable-background-networking', '--disable-component-update'];
  const browser = await chromium.launch({ executablePath, args: [...args, ...quiet] });
  try {
    await measureFirstView(browser, origin);
    await measureLongDocument(browser, origin);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    await real.close();
    rmSync(folder, { recursive: true });
  }
}

/** Opens an address in a browser that has nothing kept, until `isThere` holds; gives what `read` finds then. */
async function open<Found>(
  browser: Browser,
  { url, isThere, read }: { url: string; isThere: string; read: (page: Page) => Promise<Found> },
): Promise<Found> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript({ content: recordOpening(isThere) });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(waitFor('window.opening !== undefined'));
  const found = await read(page);
  await context.close();
  return found;
}

type Page = Awaited<ReturnType<Browser['newPage']>>;

async function measureFirstView(browser: Browser, origin: string): Promise<void> {
  const bare: number[] = [];
  const usable: number[] = [];
  let script = 0;
  // The first load warms up both.
  for (let load = -1; load < loads; load += 1) {
    const before = performance.now();
    const fetched = await fetchBare(origin, ['/api/state', '/api/corpus']);
    const after = performance.now();
    const { there } = await open(browser, {
      url: origin,
      isThere: `document.querySelector('textarea')?.disabled === false`,
      read: async (page) => openingSchema.parse(await page.evaluate(readOpening)),
    });
    if (load < 0) continue;
    script = fetched.script;
    bare.push(after - before);
    usable.push(there);
  }
  console.log(`first view, ${loads} loads, nothing kept in the browser`);
  console.log(`  question box usable  ${show(usable)}`);
  console.log(`  same bytes, bare     ${show(bare)}`);
  console.log(`  script transferred   ${(script / 1000).toFixed(1)} kB, compressed`);
}

async function measureLongDocument(browser: Browser, origin: string): Promise<void> {
  const rounds = Math.max(3, Math.round(loads / 4));
  const inView: number[] = [];
  const longest: number[] = [];
  const frames: Record<'at once' | 'when all is there', number[]> = {
    'at once': [],
    'when all is there': [],
  };
  const url = `${origin}/documents/long#${target}`;
  const isThere = `(() => { const box = document.getElementById('${target}')?.getBoundingClientRect(); return box !== undefined && box.bottom > 0 && box.top < innerHeight; })()`;
  const isWhole = `document.querySelectorAll('.reading-paragraph').length === ${paragraphs}`;
  for (let round = -1; round < rounds; round += 1) {
    const opened = await open(browser, {
      url,
      isThere,
      read: async (page) => {
        const atOnce = framesSchema.parse(await page.evaluate(readFrames));
        await page.evaluate(waitFor(isWhole));
        const opening = openingSchema.parse(await page.evaluate(readOpening));
        return { opening, atOnce, later: framesSchema.parse(await page.evaluate(readFrames)) };
      },
    });
    if (round < 0) continue;
    inView.push(opened.opening.there);
    longest.push(opened.opening.longestTask);
    frames['at once'].push(...opened.atOnce);
    frames['when all is there'].push(...opened.later);
  }
  console.log(`${paragraphs} paragraphs, opened at the middle, ${rounds} loads`);
  console.log(`  target in view       ${show(inView)}`);
  console.log(`  longest task         ${show(longest)}`);
  for (const [when, times] of Object.entries(frames)) {
    const slow = times.filter((time) => time > 20).length / times.length;
    console.log(`  frames scrolled ${when}: ${show(times)}, over 20 ms ${(100 * slow).toFixed(1)} %`);
  }
}
