import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

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
  const folder = fileURLToPath(new URL('../../models/bge-small-en-v1.5-q8', import.meta.url));
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const children = dealTexts(texts, processes).map((hand): ChildProcess => {
    const child = fork(fileURLToPath(new URL('./bare-onnx-worker.ts', import.meta.url)), {
      serialization: 'advanced',
      execArgv: ['--import', loader],
    });
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
