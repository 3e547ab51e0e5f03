import { openFeedbackStore } from '../../src/conversation/feedback-store.js';
import { makeDraft } from './make-draft.js';

// Keeps a number of drafts, each about 4 kB, in the file given, once it is told to begin; says when it is ready and done.
const [file = '', name = '', count = '0'] = process.argv.slice(2);
const store = openFeedbackStore({ file });
process.on('message', () => {
  for (let at = 0; at < Number(count); at += 1)
    store.keep(makeDraft({ id: `${name}-${at}`, note: name.repeat(4000) }));
  process.send?.('done');
  process.disconnect();
});
process.send?.('ready');
