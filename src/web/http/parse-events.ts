/** One event of an event stream; `event` is "message" where the stream names none. */
export interface ServerEvent {
  event: string;
  data: string;
}

/**
 * Parses the text/event-stream format (HTML Living Standard, 9.2.6) piece by piece. Comments, ids and retry times are
 * read over; an event counts only once the blank line after it has come, so that one cut off is never handed on.
 */
export class EventParser {
  private rest = '';
  private event = '';
  private data: string[] = [];
  /** The last piece ended with a carriage return: a line feed that begins the next belongs to it. */
  private afterReturn = false;

  /** Takes the next characters, cut anywhere; returns the events they complete. */
  push(text: string): ServerEvent[] {
    if (text === '') return [];
    const fresh = this.afterReturn && text.startsWith('\n') ? text.slice(1) : text;
    this.afterReturn = text.endsWith('\r');
    const events: ServerEvent[] = [];
    const lines = (this.rest + fresh).split(/\r\n|\n|\r/);
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') events.push(...this.finish());
      else this.takeField(line);
    }
    return events;
  }

  private takeField(line: string): void {
    const colon = line.indexOf(':');
    const name = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') this.event = value;
    else if (name === 'data') this.data.push(value);
  }

  private finish(): ServerEvent[] {
    const finished = { event: this.event === '' ? 'message' : this.event, data: this.data.join('\n') };
    const hasData = this.data.length > 0;
    this.event = '';
    this.data = [];
    return hasData ? [finished] : [];
  }
}
