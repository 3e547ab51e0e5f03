import type { Response } from 'express';
import type { z } from 'zod';
import { EventConnection } from './event-connection.js';

/** An event as its schema has it. */
interface StreamedEvent {
  event: string;
  data: unknown;
}

interface EventStreamOptions<Event extends StreamedEvent> {
  /** Every event is parsed by it, so that nothing leaves that it does not name. */
  schema: z.ZodType<Event>;
  /** As for EventConnection. */
  keepAliveMilliseconds: number;
  /** As for EventConnection. */
  stallMilliseconds: number;
}

/** Named server-sent events on a response, each parsed by a schema and sent as JSON. */
export class EventStream<Event extends StreamedEvent> {
  private readonly connection: EventConnection;

  constructor(
    response: Response,
    private readonly options: EventStreamOptions<Event>,
  ) {
    this.connection = new EventConnection(response, options);
  }

  /** Whether the client is gone, or the stream has ended. */
  get closed(): boolean {
    return this.connection.closed;
  }

  /**
   * Sends an event and waits until there is room for the next, or the client is gone.
   * @throws ZodError when the event is not what its schema says.
   */
  async send(event: Event): Promise<void> {
    const parsed = this.options.schema.parse(event);
    // JSON has no line ends of its own, so that an event is always one data line.
    await this.connection.write(`event: ${parsed.event}\ndata: ${JSON.stringify(parsed.data)}\n\n`);
  }

  /** Ends the response; no more events. */
  end(): void {
    this.connection.end();
  }
}
