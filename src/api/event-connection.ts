import type { Response } from 'express';

interface EventConnectionOptions {
  /** Milliseconds between two comments that keep proxies from closing a connection on which nothing is said. */
  keepAliveMilliseconds: number;
  /** Milliseconds after which a client that has not taken what was sent is taken to be gone. */
  stallMilliseconds: number;
}

/**
 * A response on which server-sent events are written as text. Headers go out with the first, so that an error before it
 * can still be answered with its own status; once the client is gone nothing is written. The connection of a client that
 * stops reading is cut, so that it does not hold what is being made for it.
 */
export class EventConnection {
  private keepAlive: NodeJS.Timeout | undefined;
  private stall: NodeJS.Timeout | undefined;
  private readonly stop = (): void => {
    clearInterval(this.keepAlive);
    clearTimeout(this.stall);
  };

  constructor(
    private readonly response: Response,
    private readonly options: EventConnectionOptions,
  ) {
    response.once('close', this.stop);
  }

  /** Whether the client is gone, or the stream has ended. */
  get closed(): boolean {
    return this.response.destroyed || this.response.writableEnded;
  }

  /** Sends an event, its blank line included, and waits until there is room for the next, or the client is gone. */
  async write(text: string): Promise<void> {
    if (this.closed) return;
    this.begin();
    if (!this.response.write(text)) await this.untilDrained();
  }

  /** Ends the response; no more events. */
  end(): void {
    this.stop();
    if (this.closed) return;
    this.response.end();
    this.cutWhenStalled();
  }

  private begin(): void {
    if (this.response.headersSent) return;
    this.response.status(200).setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    // Kept as they are: proxies would otherwise wait for more before they send on or compress.
    this.response.setHeader('Cache-Control', 'no-store, no-transform').setHeader('X-Accel-Buffering', 'no');
    this.response.flushHeaders();
    this.keepAlive = setInterval(() => {
      // A comment behind events that a slow client has yet to take would only add to them.
      if (!this.closed && !this.response.writableNeedDrain) this.response.write(': keep-alive\n\n');
    }, this.options.keepAliveMilliseconds);
  }

  private async untilDrained(): Promise<void> {
    const { response } = this;
    await new Promise<void>((resolve) => {
      const settle = (): void => {
        clearTimeout(this.stall);
        response.off('drain', settle).off('close', settle);
        resolve();
      };
      response.once('drain', settle).once('close', settle);
      this.cutWhenStalled();
      if (response.destroyed) settle();
    });
  }

  private cutWhenStalled(): void {
    clearTimeout(this.stall);
    this.stall = setTimeout(() => {
      this.response.destroy();
    }, this.options.stallMilliseconds);
  }
}
