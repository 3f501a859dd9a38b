/** One event of a stream, as the HTML standard defines it. */
export interface StreamEvent {
  /** Empty if the event has none, such as progress that is not stored. */
  readonly id: string;
  readonly name: string;
  readonly data: string;
}

/** Reads `text/event-stream`, in parts of any length. */
export class EventStreamParser {
  private rest = '';
  private id = '';
  private name = '';
  private data: string[] = [];

  /** The milliseconds of the last line `retry:`. */
  retry: number | undefined;

  /** The events that this text completes. */
  read(text: string): StreamEvent[] {
    const events: StreamEvent[] = [];
    // A carriage return at the end may be the first half of a line break.
    const all = this.rest + text;
    const whole = all.endsWith('\r') ? all.slice(0, -1) : all;
    const lines = whole.split(/\r\n|\n|\r/);
    this.rest = (lines.pop() ?? '') + all.slice(whole.length);
    for (const line of lines) {
      if (line === '') {
        this.end(events);
      } else {
        this.field(line);
      }
    }
    return events;
  }

  private end(events: StreamEvent[]): void {
    if (this.data.length > 0) {
      events.push({ id: this.id, name: this.name || 'message', data: this.data.join('\n') });
    }
    this.id = '';
    this.name = '';
    this.data = [];
  }

  private field(line: string): void {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    switch (name) {
      case 'data':
        this.data.push(value);
        break;
      case 'event':
        this.name = value;
        break;
      case 'id':
        this.id = value;
        break;
      case 'retry':
        this.retry = /^\d+$/.test(value) ? Number(value) : this.retry;
        break;
    }
  }
}
