import { expect, it } from 'vitest';
import { ChunkStream } from '../../../src/api/openai/chunk-stream.js';
import { answered } from '../../support/fake-assistant.js';
import { defer } from '../deferred.js';

const facts = { id: 'chatcmpl-1', created: 7, baseUrl: 'http://localhost', includeUsage: false };

it('has the answerer wait until the client has taken what was sent', async () => {
  const taken = defer<undefined>();
  const written: string[] = [];
  const write = async (text: string): Promise<void> => {
    written.push(text);
    await taken.promise;
  };
  let isTold = false;
  const chunks = new ChunkStream({ write }, facts);
  const telling = chunks
    .tell({ event: 'question', data: { standaloneQuestion: 'a', rewrites: [] } })
    .then(() => {
      isTold = true;
    });
  // Every promise that is settled already has been seen by then.
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
  expect([written.length, isTold]).toEqual([1, false]);
  taken.resolve(undefined);
  await telling;
  expect(isTold).toBe(true);
});

it('leaves out what the schema of an answer does not name', async () => {
  let text = '';
  const write = (part: string): Promise<void> => {
    text += part;
    return Promise.resolve();
  };
  const withSecret = { ...answered, prompt: 'secret' };
  await new ChunkStream({ write }, facts).finish(withSecret);
  expect(text).toContain('"status":"answered"');
  expect(text).not.toContain('secret');
  expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
});
