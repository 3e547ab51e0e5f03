import type { Document } from '../../contracts/document.js';
import type { IndexManifest } from '../../contracts/search-index.js';
import { describeSize } from '../describe-size.js';
import { escapeHtml } from './escape-html.js';
import { renderPage } from './render-page.js';

const routes = [
  'POST /api/chat { question, conversationId?, filters?, limit? }',
  'GET /api/search?q=&amp;limit=&amp;documentIds=&amp;kinds=&amp;years=&amp;statuses=',
  'GET /api/documents',
  'GET /api/documents/:id',
  'GET /api/documents/:id/paragraphs/:locator',
  'GET, PATCH, DELETE /api/conversations/:id',
  'GET /health/live, /health/ready',
];

/** What this server is, the documents it holds, and where its API is. */
export function renderHomePage(manifest: IndexManifest, documents: readonly Document[]): string {
  const body = [
    '<main>',
    '<h1>Rapporteur</h1>',
    `<p>Answers questions about <strong>${escapeHtml(manifest.corpusTitle)}</strong>`,
    `(${describeSize(manifest.counts)}). Every sentence of an answer names the paragraph it rests on.`,
    'It runs on this machine and sends nothing elsewhere.</p>',
    '<h2>Documents</h2>',
    `<ul>${documents.map(renderEntry).join('')}</ul>`,
    '<h2>API</h2>',
    `<ul>${routes.map((route) => `<li><code>${route}</code></li>`).join('')}</ul>`,
    '<p>On the command line: <code>rapporteur ask "…"</code></p>',
    '</main>',
  ];
  return renderPage({ title: 'Rapporteur', body: body.join('\n') });
}

function renderEntry(document: Document): string {
  const facts = [document.symbol, document.date, document.status].filter((fact) => fact !== null).join(', ');
  const link = `<a href="/documents/${encodeURIComponent(document.id)}">${escapeHtml(document.title)}</a>`;
  return `<li>${link}${facts === '' ? '' : ` (${escapeHtml(facts)})`}</li>`;
}
