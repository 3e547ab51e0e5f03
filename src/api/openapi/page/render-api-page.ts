import type { OpenApiDocument, OperationObject } from '../openapi-document.js';
import { escapeHtml } from './escape-html.js';
import { renderOperation } from './render-operation.js';
import { renderSchema } from './render-schema.js';

interface Entry {
  method: string;
  path: string;
  operation: OperationObject;
}

/** The description of the API as a page for people: one HTML document without scripts, its style at /api/docs.css. */
export function renderApiPage(document: OpenApiDocument): string {
  const { info, tags, paths, components } = document;
  const entries = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
  );
  const groups = tags.map((tag) => ({
    ...tag,
    entries: entries.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>API · ${escapeHtml(info.title)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/api/docs.css"></head><body>`,
    '<a class="skip" href="#content">Skip to the content</a>',
    `<header><h1>${escapeHtml(info.title)} API</h1><p>${escapeHtml(info.description)}</p>`,
    `<p>Version ${escapeHtml(info.version)}. <a href="/api/openapi.json">The OpenAPI document</a>. <a href="/">The page to ask questions on</a>.</p>`,
    renderSecurity(document),
    '</header>',
    `<nav aria-label="Operations">${groups.map(renderContents).join('')}<h2><a href="#schemas">Schemas</a></h2></nav>`,
    '<main id="content">',
    groups.map(renderGroup).join(''),
    '<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>',
    Object.entries(components.schemas)
      .map(([name, schema]) => renderSchema(name, schema))
      .join(''),
    '</section></main></body></html>',
  ].join('\n');
}

function renderSecurity({ security, components }: OpenApiDocument): string {
  if (security.some((requirement) => Object.keys(requirement).length === 0))
    return '<p>This server asks for no token.</p>';
  const schemes = Object.values(components.securitySchemes)
    .map(
      ({ scheme, description }) => `<li><code>${escapeHtml(scheme)}</code>: ${escapeHtml(description)}</li>`,
    )
    .join('');
  return `<p>A token is needed, in one of these forms:</p><ul>${schemes}</ul>`;
}

function slug(name: string): string {
  return `group-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`;
}

function renderContents({ name, entries }: { name: string; entries: Entry[] }): string {
  const items = entries
    .map(
      ({ method, path, operation }) =>
        `<li><a href="#${escapeHtml(operation.operationId)}"><code>${method.toUpperCase()} ${escapeHtml(path)}</code></a></li>`,
    )
    .join('');
  return `<h2><a href="#${slug(name)}">${escapeHtml(name)}</a></h2><ul>${items}</ul>`;
}

function renderGroup(group: { name: string; description: string; entries: Entry[] }): string {
  const { name, description, entries } = group;
  return `<section aria-labelledby="${slug(name)}"><h2 id="${slug(name)}">${escapeHtml(name)}</h2><p>${escapeHtml(description)}</p>${entries.map(renderOperation).join('')}</section>`;
}
