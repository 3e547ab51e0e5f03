import { describeSize } from '../../api/describe-size.js';
import { type Config, parseConfig } from '../../config/parse-config.js';
import type { CommandContext } from '../command-context.js';
import { withAssistant } from '../with-assistant.js';
import { checkLanguageModel } from './check-language-model.js';
import { checkModel } from './check-model.js';
import { checkNodeVersion } from './check-node-version.js';
import { checkPort } from './check-port.js';
import { checkSeeds } from './check-seeds.js';
import { checkWritable } from './check-writable.js';
import { type Finding, reportError } from './finding.js';

/** Looks at every part of the installation in turn. What depends on settings that cannot be read is left out. */
export async function* diagnose(context: CommandContext): AsyncGenerator<Finding> {
  yield checkNodeVersion(process.versions.node);
  let config: Config;
  try {
    config = parseConfig(context.env);
  } catch (error) {
    yield reportError(error);
    return;
  }
  yield { text: 'Every setting has a value that can be taken.' };
  yield await checkModel(config.embedding.folder, config.embedding.model);
  yield await checkLanguageModel(config.languageModel);
  yield await checkSeeds(config.seedsFolder);
  yield await checkIndex(context, config);
  yield await checkWritable(config.indexFolder);
  yield await checkWritable(config.dataFolder);
  yield await checkPort(config.host, config.port);
}

/** Opens the index as a question would. */
async function checkIndex(context: CommandContext, config: Config): Promise<Finding> {
  try {
    const { corpusTitle, counts } = await withAssistant(context, config, (assistant) =>
      assistant.describeIndex(),
    );
    return {
      text: `The index in ${config.indexFolder} can be used: ${corpusTitle}, ${describeSize(counts)}.`,
    };
  } catch (error) {
    return reportError(error);
  }
}
