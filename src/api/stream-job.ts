import type { Response } from 'express';
import { briefingEventSchema, type BriefingJob } from '../contracts/briefing.js';
import { EventStream } from './event-stream.js';
import type { RouteContext } from './route-context.js';

interface StreamJobOptions {
  context: RouteContext;
  response: Response;
}

/**
 * Sends a briefing's job as it is, and again at every change until it has ended, the client is gone or the server stops.
 * A client that reads slowly misses what changed meanwhile, never what it has become.
 * @throws AppError not-found, and unavailable when too many streams are open, before anything is sent.
 */
export async function streamJob(id: string, { context, response }: StreamJobOptions): Promise<void> {
  const { briefings } = context.assistant();
  const { keepAliveMilliseconds, stallMilliseconds, streams, stopping } = context;
  let latest: BriefingJob | null = briefings.find(id);
  streams.admit(response);
  const stream = new EventStream(response, {
    schema: briefingEventSchema,
    keepAliveMilliseconds,
    stallMilliseconds,
  });
  let wake: () => void = () => undefined;
  const stop = (): void => {
    wake();
  };
  const unwatch = briefings.watch(id, (job) => {
    latest = job;
    wake();
  });
  response.once('close', stop);
  stopping.addEventListener('abort', stop);
  try {
    while (!stream.closed && !stopping.aborted) {
      const job: BriefingJob | null = latest;
      latest = null;
      if (job !== null) await stream.send({ event: 'job', data: job });
      if (job !== null && job.status !== 'queued' && job.status !== 'running') break;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (latest !== null || stream.closed || stopping.aborted) resolve();
      });
    }
  } finally {
    unwatch();
    response.off('close', stop);
    stopping.removeEventListener('abort', stop);
    stream.end();
  }
}
