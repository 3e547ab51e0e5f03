import { IndexProcessConnection } from '../../src/search-index/embedded/index-process-connection.js';

// Starts an index process, says its id, and does nothing more.
const connection = new IndexProcessConnection({ remedy: 'None.' });
process.send?.(connection.processId);
setInterval(() => undefined, 1_000);
