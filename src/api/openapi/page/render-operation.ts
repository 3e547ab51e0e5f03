import type { MediaObject, OperationObject } from '../openapi-document.js';
import { escapeHtml } from './escape-html.js';
import { renderType } from './render-type.js';

interface Described {
  method: string;
  path: string;
  operation: OperationObject;
}

/** One operation: what it does, takes and gives, with examples. */
export function renderOperation({ method, path, operation }: Described): string {
  const { operationId, summary, description = '', parameters = [], requestBody, responses } = operation;
  const title = `<code class="method">${method.toUpperCase()}</code> <code>${escapeHtml(path)}</code>`;
  return [
    `<section class="operation" id="${escapeHtml(operationId)}">`,
    `<h3>${title}</h3><p><strong>${escapeHtml(summary)}.</strong> ${escapeHtml(description)}</p>`,
    parameters.length === 0 ? '' : renderParameters(parameters),
    requestBody === undefined
      ? ''
      : `<h4>Takes</h4>${Object.entries(requestBody.content).map(renderContent).join('')}`,
    '<h4>Gives</h4>',
    Object.entries(responses)
      .filter(([status]) => Number(status) < 400)
      .map(
        ([status, { description: what, content = {} }]) =>
          `<p><code>${status}</code> ${escapeHtml(what)}</p>${Object.entries(content).map(renderContent).join('')}`,
      )
      .join(''),
    renderErrors(responses),
    '</section>',
  ].join('');
}

function renderParameters(parameters: NonNullable<OperationObject['parameters']>): string {
  const rows = parameters
    .map(({ name, in: place, required, schema, description }) => {
      const optional = required ? '' : ' <em>optional</em>';
      return `<tr><th scope="row"><code>${escapeHtml(name)}</code>${optional}</th><td>${place}</td><td>${renderType(schema)}</td><td>${escapeHtml(description)}</td></tr>`;
    })
    .join('');
  return `<h4>Parameters</h4><table><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function renderContent([type, media]: [string, MediaObject]): string {
  const { schema, example } = media;
  const event = media['x-event-schema'];
  const what =
    event === undefined
      ? schema.description === undefined
        ? renderType(schema)
        : escapeHtml(schema.description)
      : `events of ${renderType(event)}. ${escapeHtml(schema.description ?? '')}`;
  const shown = typeof example === 'string' ? example : JSON.stringify(example, null, 2);
  return (
    `<p class="content"><code>${escapeHtml(type)}</code>: ${what}</p>` +
    (example === undefined
      ? ''
      : `<details><summary>Example</summary><pre tabindex="0">${escapeHtml(shown)}</pre></details>`)
  );
}

function renderErrors(responses: OperationObject['responses']): string {
  const errors = Object.entries(responses).filter(([status]) => Number(status) >= 400);
  if (errors.length === 0) return '';
  const [form] = errors.flatMap(([, { content = {} }]) => Object.entries(content));
  const rows = errors
    .map(([status, { description }]) => `<dt><code>${status}</code></dt><dd>${escapeHtml(description)}</dd>`)
    .join('');
  const type =
    form === undefined ? '' : ` as <code>${escapeHtml(form[0])}</code>: ${renderType(form[1].schema)}`;
  return `<details class="errors"><summary>Errors</summary><p>Errors come${type}.</p><dl>${rows}</dl></details>`;
}
