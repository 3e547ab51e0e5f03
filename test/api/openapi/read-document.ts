import { makeDocument } from '../../../src/api/openapi/make-document.js';
import type { OpenApiDocument } from '../../../src/api/openapi/openapi-document.js';
import type { Examples } from '../../../src/api/openapi/read-examples.js';

/** The document of a server without settings, with the examples given. */
export function readDocument(examples: Examples = {}, apiTokens: string[] = []): OpenApiDocument {
  return makeDocument({ version: '1.2.3', config: { publicUrl: null, apiTokens }, examples });
}
