/**
 * The least that embeds: tokenizer and session of one thread, one text after the other, first token of each. Told
 * { folder, texts }, it says "ready" when the model is loaded and "done" when all texts are through.
 */
import { basename, dirname } from 'node:path';
import { AutoModel, AutoTokenizer, env } from '@huggingface/transformers';
import { z } from 'zod';

const outputSchema = z.object({ last_hidden_state: z.object({ data: z.instanceof(Float32Array) }) });
const jobSchema = z.object({ folder: z.string(), texts: z.array(z.string()) });

process.once('message', (message) => {
  const { folder, texts } = jobSchema.parse(message);
  void embedAll(folder, texts);
});

async function embedAll(folder: string, texts: string[]): Promise<void> {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(basename(folder));
  const threads = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  const model = await AutoModel.from_pretrained(basename(folder), { dtype: 'q8', session_options: threads });
  await model(tokenizer('warm up'));
  process.send?.('ready');
  process.once('message', () => {
    void (async () => {
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        const output: unknown = await model(tokenizer(text));
        vectors.push(outputSchema.parse(output).last_hidden_state.data.slice(0, 384));
      }
      process.send?.('done', () => {
        process.disconnect();
      });
    })();
  });
}
