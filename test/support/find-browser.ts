import { existsSync } from 'node:fs';

const usual = '/usr/bin/chromium';

/** Path of Chromium: the setting CHROMIUM, else where Debian puts it; null where there is none. */
export function findBrowser(): string | null {
  const path = process.env['CHROMIUM'] ?? usual;
  return existsSync(path) ? path : null;
}

/** What to do where there is no browser, for people. */
export const browserMissing = `there is no Chromium at ${process.env['CHROMIUM'] ?? usual}; install it (Debian: apt-get install chromium) or set CHROMIUM to its path`;
