import type { Config } from '../../src/config/parse-config.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import { createAssistant } from '../../src/pipeline/create-assistant.js';
import { buildWithKnownVectors } from './known-vectors.js';
import { makeTemporaryIndex } from './seeds-index.js';
import { servePage, type ServedPage } from './serve-page.js';
import { silentLog } from './silent-log.js';

/** The page served over an index built for it. */
export interface ServedCorpus extends ServedPage {
  config: Config;
}

interface CorpusOptions {
  /** Settings beside those of a temporary index: SEEDS_DIR for documents other than the seeds. */
  settings?: Record<string, string>;
  /** Puts something between the page and the assistant. */
  wrap?: (assistant: Assistant) => Assistant;
  /** The day it is for the assistant. */
  today?: () => Date;
}

/** Indexes the seeds, or documents of the test's own, with the real model, and serves the page over the real assistant. */
export async function serveCorpus(options: CorpusOptions = {}): Promise<ServedCorpus> {
  const { settings, wrap, today } = options;
  const index = await makeTemporaryIndex(settings);
  await buildWithKnownVectors(index.config);
  const real = await createAssistant({
    config: index.config,
    log: silentLog,
    inBackground: true,
    ...(today !== undefined && { today }),
  });
  const assistant = wrap === undefined ? real : wrap(real);
  const served = await servePage({ assistant: () => assistant, config: index.config });
  return {
    ...served,
    config: index.config,
    close: async () => {
      await served.close();
      await real.close();
      await index.remove();
    },
  };
}
