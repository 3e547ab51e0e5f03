/** One event of a stream. */
export interface ReadEvent {
  event: string;
  data: unknown;
}

/** The events of a whole stream, comments left out. */
export function readEvents(text: string): ReadEvent[] {
  return text
    .split('\n\n')
    .filter((part) => part !== '' && !part.startsWith(':'))
    .map((part) => {
      const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? [];
      const parsed: unknown = JSON.parse(data);
      return { event, data: parsed };
    });
}
