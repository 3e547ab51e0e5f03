/**
 * Keeps the examples in the description of the API true. UPDATE_EXAMPLES=1 npx vitest run
 * test/end-to-end/api-examples.test.ts writes them anew.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples, type Examples } from '../../src/api/openapi/read-examples.js';
import { describeMachine } from '../../src/config/machine.js';
import { parseWithSchema } from '../api/openapi/parse-with-schema.js';
import { readDocument } from '../api/openapi/read-document.js';
import { recordExamples } from '../support/record-examples.js';
import { serveApp, type ServedApp } from '../support/serve-app.js';

const file = join(describeMachine().projectFolder, 'docs', 'api-examples.json');

let served: ServedApp;
let recorded: Examples;

beforeAll(async () => {
  served = await serveApp({ today: () => new Date('2026-01-02T03:04:05.000Z') });
  recorded = await recordExamples(served.address);
  if (process.env['UPDATE_EXAMPLES'] === '1') writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
});
afterAll(() => served.close());

/** Scores differ in their last digits from machine to machine, and ids and versions from build to build. */
const passing = new Set([
  'score',
  'rank',
  'legs',
  'evidence',
  'id',
  'answerId',
  'conversationId',
  'corpusVersion',
]);

function comparable(examples: Examples): unknown {
  const text = JSON.stringify(examples, (key, value: unknown) => {
    if (passing.has(key)) return undefined;
    return typeof value === 'string' && /^(?:event|data): /.test(value) ? listEvents(value) : value;
  });
  return JSON.parse(text);
}

/** The names of a stream's events, in order. */
function listEvents(stream: string): string[] {
  return stream.split('\n\n').map((event) => /^event: (.*)/.exec(event)?.[1] ?? '');
}

describe('the examples of the API', () => {
  it('are what the program answers', () => {
    expect(comparable(readExamples(file))).toEqual(comparable(recorded));
  });

  it('are as the description says, and each stands in it', () => {
    const examples = readExamples(file);
    const document = readDocument(examples);
    const shown = Object.values(document.paths).flatMap((item) =>
      Object.values(item).flatMap(({ operationId, requestBody, responses }) => [
        ...Object.entries(requestBody?.content ?? {}).map(
          (media) => ['takes', operationId, ...media] as const,
        ),
        ...Object.entries(responses).flatMap(([status, { content = {} }]) =>
          Object.entries(content).map((media) => [status, operationId, ...media] as const),
        ),
      ]),
    );
    const withExample = shown.filter(([, , , { example }]) => example !== undefined);
    const count = Object.values(examples).flatMap(({ request, responses }) => [
      ...(request === undefined ? [] : [request]),
      ...Object.values(responses).flatMap((forms) => Object.values(forms)),
    ]).length;
    expect(withExample).toHaveLength(count);
    for (const [status, id, , { schema, example }] of withExample)
      expect([status, id, parseWithSchema(document, schema, example)]).toEqual([status, id, '']);
  });
});
