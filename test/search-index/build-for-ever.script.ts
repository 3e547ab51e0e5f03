import { EmbeddedIndexWriter } from '../../src/search-index/embedded/embedded-index-writer.js';
import { makeReport } from './contract-corpus.js';
import { describeTestIndex } from './index-factory.js';

// Builds in the folder given. "stop-half-way": says so once it has begun and put a document, and does nothing more.
// "publish": publishes one generation after the other, and says so after the first.
const [folder = '', task = ''] = process.argv.slice(2);
const writer = new EmbeddedIndexWriter(folder);
if (task === 'stop-half-way') {
  await writer.begin('empty');
  await writer.put(makeReport());
  process.send?.('begun');
  setInterval(() => undefined, 1_000);
} else {
  for (;;) {
    await writer.begin('empty');
    await writer.put(makeReport());
    await writer.publish(describeTestIndex(3));
    process.send?.('published');
  }
}
