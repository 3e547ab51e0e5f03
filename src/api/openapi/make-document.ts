import type { Config } from '../../config/parse-config.js';
import { describeOperation } from './describe-operation.js';
import { listOperations } from './list-operations.js';
import { makeComponents } from './make-components.js';
import type { OpenApiDocument } from './openapi-document.js';
import { groups } from './operation.js';
import type { Examples } from './read-examples.js';

interface DocumentFacts {
  /** Version of the program. */
  version: string;
  config: Pick<Config, 'publicUrl' | 'apiTokens'>;
  examples: Examples;
}

const introduction =
  'Answers questions about a corpus of official documents; every sentence of an answer names the paragraph it rests ' +
  'on. Offsets count UTF-16 units. Lists in examples are cut. Errors are problem+json (RFC 9457), under /v1 in OpenAI’s ' +
  'form. The page at /api/docs shows this description.';

/** The description of every address of the server, as OpenAPI 3.1. */
export function makeDocument({ version, config, examples }: DocumentFacts): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of listOperations()) {
    const item = (paths[operation.path] ??= {});
    item[operation.method] = describeOperation(operation, examples);
  }
  const hasTokens = config.apiTokens.length > 0;
  return {
    openapi: '3.1.0',
    info: { title: 'Rapporteur', version, description: introduction },
    externalDocs: { description: 'This description as a page', url: `${config.publicUrl ?? ''}/api/docs` },
    servers: [{ url: config.publicUrl ?? '/' }],
    security: hasTokens ? [{ bearer: [] }, { basic: [] }] : [{}, { bearer: [] }],
    tags: Object.entries(groups).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: makeComponents(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A token of API_TOKENS, where that is set.' },
        basic: { type: 'http', scheme: 'basic', description: 'In browsers: the token as the password.' },
      },
    },
  };
}
