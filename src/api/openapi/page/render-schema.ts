import type { JsonSchema } from '../operation.js';
import { escapeHtml } from './escape-html.js';
import { renderType } from './render-type.js';

/** A named schema: a table of its fields, those of objects within it below them; or what it may be. */
export function renderSchema(name: string, schema: JsonSchema): string {
  const body = schema.properties === undefined ? renderAlternatives(schema) : renderTable(schema);
  return `<section class="schema" id="schema-${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3>${body}</section>`;
}

/** What a union may be: parts without a name each with its own fields. */
function renderAlternatives(schema: JsonSchema): string {
  const alternatives = schema.oneOf ?? schema.anyOf ?? [];
  if (!alternatives.some((alternative) => alternative.properties !== undefined))
    return `<p>${renderType(schema)}</p>`;
  return alternatives.map(renderTable).join('<p>or</p>');
}

interface Field {
  name: string;
  optional: boolean;
  schema: JsonSchema;
}

function renderTable(schema: JsonSchema): string {
  const fields = listFields(schema, '');
  const isDescribed = fields.some((field) => field.schema.description !== undefined);
  const rows = fields.map(({ name, optional, schema: type }) => {
    const meaning = isDescribed ? `<td>${escapeHtml(type.description ?? '')}</td>` : '';
    const note = optional ? ' <em>optional</em>' : '';
    return `<tr><th scope="row"><code>${escapeHtml(name)}</code>${note}</th><td>${renderType(type)}</td>${meaning}</tr>`;
  });
  const heads = ['Field', 'Type', ...(isDescribed ? ['Meaning'] : [])];
  const head = heads.map((text) => `<th scope="col">${text}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** The fields of an object, and after each the fields of what is within it: "legs", "legs.lexical", "errors[].path". */
function listFields({ properties = {}, required = [] }: JsonSchema, before: string): Field[] {
  return Object.entries(properties).flatMap(([key, property]) => {
    const schema = typeof property === 'boolean' ? {} : property;
    const nested = schema.type === 'array' ? [schema.items].flat()[0] : schema;
    const name = `${before}${key}`;
    const mark = schema.type === 'array' ? '[].' : '.';
    const inner = typeof nested === 'object' ? listFields(nested, `${name}${mark}`) : [];
    return [{ name, optional: !required.includes(key), schema }, ...inner];
  });
}
