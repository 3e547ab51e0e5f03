import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describeMachine } from '../../src/config/machine.js';

/** Texts dealt to so many hands, the longest first and each to the hand with the least, so that none is done early. */
function dealTexts(texts: readonly string[], hands: number): string[][] {
  const dealt = Array.from({ length: hands }, () => ({ length: 0, texts: new Array<string>() }));
  for (const text of texts.toSorted((a, b) => b.length - a.length)) {
    const [least] = dealt.toSorted((a, b) => a.length - b.length);
    least?.texts.push(text);
    if (least) least.length += text.length;
  }
  return dealt.map((hand) => hand.texts);
}

/**
 * Seconds that so many bare processes need for the texts, loading of the model left out: what the machine can do with
 * this model, to measure the indexer against.
 */
export async function runBareLoop(texts: readonly string[], processes: number): Promise<number> {
  const folder = join(describeMachine().projectFolder, 'models/bge-small-en-v1.5-q8');
  const fromSource = import.meta.url.endsWith('.ts');
  const execArgv = fromSource
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
    : [];
  const worker = fileURLToPath(new URL(`./bare-onnx-worker.${fromSource ? 'ts' : 'js'}`, import.meta.url));
  const children = dealTexts(texts, processes).map((hand): ChildProcess => {
    const child = fork(worker, { serialization: 'advanced', execArgv });
    child.send({ folder, texts: hand });
    return child;
  });
  await Promise.all(children.map((child) => once(child, 'message')));
  const start = performance.now();
  for (const child of children) child.send('go');
  await Promise.all(children.map((child) => once(child, 'message')));
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(children.map(async (child) => child.exitCode === null && once(child, 'exit')));
  return seconds;
}
