import { parseConfig } from '../../../src/config/parse-config.js';
import { classifyQuestion } from '../../../src/language/classify-question.js';
import { buildIndex } from '../../../src/pipeline/build-index.js';
import { openServices } from '../../../src/pipeline/open-services.js';
import { retrieveEvidence } from '../../../src/retrieval/retrieve-evidence.js';
import type { PeerSystem, SystemFolders } from './peer-system.js';

/** Enough paragraphs for 6,000 characters, the shortest of them included. */
const paragraphsAsked = 60;

function configure({ seeds, own }: SystemFolders): ReturnType<typeof parseConfig> {
  return parseConfig({ SEEDS_DIR: seeds, INDEX_DIR: own });
}

/** This program: its whole index, sentences included, and the evidence that its answers rest on. */
export const ours: PeerSystem = {
  index: async (folders) => {
    await buildIndex({ config: configure(folders) });
  },
  open: async (folders) => {
    const services = await openServices({
      config: configure(folders),
      now: () => performance.now(),
      makeId: () => 'bench',
    });
    const { index, sources, embedder } = services;
    return {
      retrieve: async (question) => {
        const { compares } = classifyQuestion(question);
        const found = { index, sources, embedder, question, compares, filter: {}, limit: paragraphsAsked };
        const { hits } = await retrieveEvidence(found);
        return hits.map((hit) => hit.paragraph.text);
      },
      close: async () => {
        await index.close();
        await embedder.close();
      },
    };
  },
};
