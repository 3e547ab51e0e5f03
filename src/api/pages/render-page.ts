import { escapeHtml } from './escape-html.js';
import { pageStyle } from './page-style.js';

/** A whole HTML page around a body that is HTML already. */
export function renderPage(page: {
  title: string;
  language?: string | null;
  head?: string;
  body: string;
}): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(page.language ?? 'en')}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(page.head === undefined ? [] : [page.head]),
    `<title>${escapeHtml(page.title)}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    page.body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
