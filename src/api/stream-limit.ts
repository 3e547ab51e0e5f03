import type { Response } from 'express';
import { AppError } from '../contracts/errors.js';

/** Counts the event streams that are open, each of which holds a connection for as long as its client likes. */
export class StreamLimit {
  private open = 0;

  constructor(private readonly limit: number) {}

  /** Counts a response as a stream until it is closed. @throws AppError unavailable when as many are open as may be. */
  admit(response: Response): void {
    // Of a client that is gone already nothing more would be heard.
    if (response.destroyed) return;
    if (this.open >= this.limit) {
      throw new AppError({
        step: 'api',
        kind: 'unavailable',
        message: `${this.limit} event streams are open; no more are taken.`,
        remedy: 'Ask again in a few seconds, or without the stream.',
      });
    }
    this.open += 1;
    response.once('close', () => {
      this.open -= 1;
    });
  }
}
