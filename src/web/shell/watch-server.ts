import { serverStateSchema } from '../../contracts/server-state.js';
import { connectionNews } from '../http/connection-news.js';
import { describeFailure } from '../http/http-problem.js';
import { requestJson } from '../http/request-json.js';
import { isReady, observeConnection, unknownConnection, type Observation } from './connection.js';
import { createValueStore } from './value-store.js';

/** Milliseconds between two looks at a server that is not ready. */
const interval = 1000;

/** Milliseconds that the server may take to say how it is. */
const patience = 5000;

/** What the page knows of its server. */
export const connection = createValueStore(unknownConnection);

let asking = false;

/** Looks at the server until it is ready, and again whenever a request gets no answer. Returns what ends it. */
export function watchServer(): () => void {
  let timer: number | undefined;
  const look = async () => {
    window.clearTimeout(timer);
    if (asking) return;
    asking = true;
    try {
      await askState();
    } finally {
      asking = false;
    }
    if (!isReady(connection.read())) timer = window.setTimeout(() => void look(), interval);
  };
  const lookSoon = () => {
    observe({ seen: 'network', online: navigator.onLine });
    void look();
  };
  const lose = connectionNews.onUnreachable(() => {
    if (connection.read().answers === false) return;
    observe({ seen: 'nothing' });
    lookSoon();
  });
  window.addEventListener('online', lookSoon);
  window.addEventListener('offline', lookSoon);
  lookSoon();
  return () => {
    window.clearTimeout(timer);
    lose();
    window.removeEventListener('online', lookSoon);
    window.removeEventListener('offline', lookSoon);
  };
}

async function askState(): Promise<void> {
  try {
    observe({ seen: 'state', state: await requestJson('/api/state', serverStateSchema, { patience }) });
  } catch (error) {
    const problem = describeFailure(error);
    observe(problem.status === 0 ? { seen: 'nothing' } : { seen: 'refusal', problem });
  }
}

function observe(observation: Observation): void {
  const before = connection.read();
  connection.write(observeConnection(before, observation));
  if (before.wasReady && !isReady(before) && isReady(connection.read())) connectionNews.reportBack();
}
