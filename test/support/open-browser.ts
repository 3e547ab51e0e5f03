import { chromium, type Browser } from 'playwright-core';
import { browserMissing, findBrowser } from './find-browser.js';

/** Starts Chromium without a window, and without the requests of its own that a closed network would refuse. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(`No browser: ${browserMissing}.`);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
