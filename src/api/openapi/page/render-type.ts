import type { JsonSchema } from '../operation.js';
import { escapeHtml } from './escape-html.js';

/** What a value may be, in a few words of HTML, with links to the schemas that have a name. */
export function renderType(schema: JsonSchema | boolean | undefined): string {
  if (schema === undefined || typeof schema === 'boolean') return schema === false ? 'nothing' : 'anything';
  if (schema.$ref !== undefined) return renderReference(schema.$ref);
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives !== undefined) return alternatives.map(renderType).join(' or ');
  if (schema.const !== undefined) return `<code>${escapeHtml(JSON.stringify(schema.const))}</code>`;
  if (schema.enum !== undefined)
    return schema.enum.map((value) => `<code>${escapeHtml(JSON.stringify(value))}</code>`).join(' or ');
  if (schema.type === 'array') {
    const items = [schema.items].flat()[0];
    return `list of ${renderType(items)}`;
  }
  return [[schema.type ?? 'anything'].flat().join(' or '), ...describeBounds(schema)].join(', ');
}

function renderReference(reference: string): string {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return `<a href="#schema-${escapeHtml(name)}">${escapeHtml(name)}</a>`;
}

function describeBounds(schema: JsonSchema): string[] {
  const bounds: string[] = [];
  if (schema.minimum !== undefined) bounds.push(`at least ${schema.minimum}`);
  if (typeof schema.exclusiveMinimum === 'number') bounds.push(`more than ${schema.exclusiveMinimum}`);
  if (schema.maximum !== undefined) bounds.push(`at most ${schema.maximum}`);
  if (schema.maxLength !== undefined) bounds.push(`at most ${schema.maxLength} characters`);
  if (schema.pattern !== undefined) bounds.push(`as <code>${escapeHtml(schema.pattern)}</code>`);
  if (schema.default !== undefined) bounds.push(`by default ${escapeHtml(JSON.stringify(schema.default))}`);
  return bounds;
}
