import { briefingEventSchema, briefingJobSchema, type BriefingEvent } from '../../contracts/briefing.js';
import { readEvents } from '../http/read-event-stream.js';
import { requestJson, sendRequest } from '../http/request-json.js';
import type { JobSource } from './follow-job.js';

/** A job of this server, by its id. */
export function jobSource(briefingId: string): JobSource {
  const path = `/api/briefings/${encodeURIComponent(briefingId)}`;
  return {
    load: (signal) => requestJson(path, briefingJobSchema, { signal }),
    changes: (signal) => readChanges(`${path}/events`, signal),
  };
}

async function* readChanges(path: string, signal: AbortSignal): AsyncGenerator<BriefingEvent['data']> {
  const response = await sendRequest(path, { signal, accept: 'text/event-stream' });
  for await (const { event, data } of readEvents(response.body)) {
    const parsed = briefingEventSchema.safeParse({ event, data: parseJson(data) });
    if (parsed.success) yield parsed.data.data;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
