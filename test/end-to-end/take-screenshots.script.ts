/**
 * Takes the pictures of the page that the README shows, on the seeds, into docs/screenshots. Run it again after the page
 * has changed: the day is fixed and times are left out, so that nothing else changes them.
 *
 *   npm run screenshots
 */
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Assistant } from '../../src/contracts/assistant.js';
import { askOnPage } from '../support/ask-on-page.js';
import { serveCorpus } from '../support/serve-corpus.js';
import { shrinkPng } from '../support/shrink-png.js';

const folder = join(import.meta.dirname, '../../docs/screenshots');
const day = new Date('2026-01-15T10:00:00Z');
const paper = 'working-paper-fourteenth-congress-2020';
const tobacco = 'Which protocol on tobacco entered into force in 2018?';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The assistant with the same time for every answer. */
function withoutTimes(assistant: Assistant): Assistant {
  return {
    ...assistant,
    ask: async (request, options) => {
      const answer = await assistant.ask(request, options);
      return { ...answer, provenance: { ...answer.provenance, timings: { total: 20 } } };
    },
  };
}

const served = await serveCorpus({ wrap: withoutTimes, today: () => day });
await mkdir(folder, { recursive: true });

interface Picture {
  name: string;
  path: string;
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  /** Brings the page into the state to be shown. */
  reach: (page: Page) => Promise<unknown>;
}

async function take({ name, path, reach, width = 1280, height = 800, colorScheme = 'light' }: Picture) {
  const page = await served.visits.visit('about:blank', { viewport: { width, height }, colorScheme });
  await page.clock.setFixedTime(day);
  await page.goto(path);
  await reach(page);
  await page.mouse.move(0, 0);
  await keep(name, await page.screenshot({ caret: 'hide', animations: 'disabled' }));
}

async function keep(name: string, png: Buffer): Promise<void> {
  const small = shrinkPng(png);
  await writeFile(join(folder, `${name}.png`), small);
  print(`${name}.png, ${Math.ceil(small.length / 1024)} KiB`);
}

async function openSource(page: Page): Promise<void> {
  const turn = await askOnPage(page, tobacco);
  await turn.getByRole('button', { name: /^Citation 2:/ }).click();
  await page.getByRole('complementary').locator('mark').first().waitFor();
}

async function writeBriefing(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Topic or instructions' }).fill('cybercrime');
  await page.getByRole('button', { name: 'Write without seeing the outline' }).click();
  await page.getByRole('link', { name: 'Word', exact: true }).waitFor();
}

const pictures: Picture[] = [
  { name: 'answer', path: '/', reach: openSource },
  { name: 'answer-dark', path: '/', colorScheme: 'dark', reach: openSource },
  { name: 'answer-phone', path: '/', width: 390, height: 780, reach: (page) => askOnPage(page, tobacco) },
  { name: 'source-phone', path: '/', width: 390, height: 780, reach: openSource },
  {
    name: 'first-visit',
    path: '/',
    reach: (page) => page.locator('.chat-suggestion').nth(2).waitFor(),
  },
  { name: 'declined', path: '/', reach: (page) => askOnPage(page, 'What did Chile say about corruption?') },
  {
    name: 'evidence',
    path: '/',
    reach: async (page) => {
      const turn = await askOnPage(page, tobacco);
      await turn.locator('summary').click();
      await turn.getByRole('table').waitFor();
      await page.evaluate('scrollTo(0, 120)');
    },
  },
  {
    name: 'document',
    path: `/documents/${paper}#p47`,
    reach: (page) => page.locator('.reading-outline [aria-current]').waitFor(),
  },
  {
    name: 'search',
    path: '/search?q=maritime+piracy',
    reach: (page) => page.getByRole('main').getByRole('listitem').first().waitFor(),
  },
  { name: 'briefing', path: '/briefings', reach: writeBriefing },
];

/** The first page of a briefing as LibreOffice sets its Word file. */
async function takeWordPage(): Promise<void> {
  const own = await mkdtemp(join(tmpdir(), 'rapporteur-word-'));
  try {
    const page = await served.visits.visit('/briefings');
    await writeBriefing(page);
    const link = page.getByRole('link', { name: 'Word', exact: true });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    await copyFile(await download.path(), join(own, 'briefing.docx'));
    const file = join(own, 'briefing');
    run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${own}/profile`,
      ...['--convert-to', 'pdf', '--outdir', own, `${file}.docx`],
    ]);
    run('pdftoppm', ['-png', '-r', '80', '-f', '1', '-singlefile', `${file}.pdf`, file]);
    await keep('briefing-word', await readFile(`${file}.png`));
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

function run(program: string, given: readonly string[]): void {
  execFileSync(program, given, { stdio: 'ignore' });
}

function isInstalled(program: string): boolean {
  try {
    run('which', [program]);
    return true;
  } catch {
    return false;
  }
}

try {
  for (const picture of pictures) await take(picture);
  if (isInstalled('soffice') && isInstalled('pdftoppm')) await takeWordPage();
  else print('briefing-word.png is left as it is: it needs soffice (LibreOffice) and pdftoppm.');
  const problems = await served.visits.leave();
  for (const problem of problems) print(`Problem: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  await served.close();
}
