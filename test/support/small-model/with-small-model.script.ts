/**
 * Runs a command with LLM set to the small model, and ends the model after it.
 *
 *   npx tsx test/support/small-model/with-small-model.script.ts [--grammar] COMMAND [ARGUMENT …]
 *
 * With --grammar the model writes sentences that cite in good form, and wrongly as often as not.
 */
import { spawn } from 'node:child_process';
import { describeMissingModel } from './find-small-model.js';
import { startSmallModel } from './start-small-model.js';
import { writeCitingGrammar } from './write-citing-grammar.js';

/** What it needs on a busy machine, unless it is set otherwise: it reads as slowly as a hundred tokens a second. */
const patience = {
  LLM_CONTEXT_TOKENS: '4096',
  LLM_MAX_TOKENS: '300',
  LLM_TIMEOUT: '200',
  LLM_DEADLINE: '240',
};

const given = process.argv.slice(2);
const isHeldToGrammar = given[0] === '--grammar';
const [command = '', ...commandArguments] = given.slice(isHeldToGrammar ? 1 : 0);
const model = await startSmallModel(isHeldToGrammar ? { writeGrammar: writeCitingGrammar } : {});
if (model === null) {
  process.stderr.write(`No small model: ${describeMissingModel()}.\n`);
  process.exit(1);
}
try {
  const child = spawn(command, commandArguments, {
    stdio: 'inherit',
    env: { ...patience, ...process.env, LLM: 'smollm2-135m', LLM_BASE_URL: model.baseUrl },
  });
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
} finally {
  await model.close();
}
