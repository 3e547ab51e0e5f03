/**
 * One system in a process of its own, so that its start and memory can be measured. Told { system, task, folders,
 * questions }, it indexes or asks, sending { seconds } or for every question { texts, milliseconds }, and after the last
 * waits to be told that its memory has been read.
 */
import { z } from 'zod';
import { langchain } from './langchain.js';
import { ours } from './ours.js';
import type { PeerSystem } from './peer-system.js';
import { plainScript } from './plain-script.js';

const systems: Record<string, PeerSystem> = { ours, langchain, plainScript };
const jobSchema = z.object({
  system: z.string(),
  task: z.enum(['index', 'ask']),
  folders: z.object({ seeds: z.string(), own: z.string() }),
  questions: z.array(z.string()),
});

async function run(message: unknown): Promise<void> {
  const { system: name, task, folders, questions } = jobSchema.parse(message);
  const system = systems[name];
  if (system === undefined) throw new Error(`no system ${name}`);
  if (task === 'index') {
    const before = performance.now();
    await system.index(folders);
    process.send?.({ seconds: (performance.now() - before) / 1000 });
    process.disconnect();
    return;
  }
  const opened = await system.open(folders);
  for (const question of questions) {
    const before = performance.now();
    const texts = await opened.retrieve(question);
    process.send?.({ texts, milliseconds: performance.now() - before });
  }
  process.once('message', () => {
    void opened.close().then(() => {
      process.disconnect();
    });
  });
}

process.once('message', (message) => {
  void run(message);
});
