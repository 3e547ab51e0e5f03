/** Builds the index of the seeds anew, for tests that kill it: node --import tsx build-index-process.ts. */
import { parseConfig } from '../../src/config/parse-config.js';
import { buildIndex } from '../../src/pipeline/build-index.js';

await buildIndex({ config: parseConfig(process.env), force: true });
