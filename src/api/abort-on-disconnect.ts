import type { Response } from 'express';

/** A signal that is aborted when the client goes away before the answer has been sent. */
export function abortOnDisconnect(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
