import { useEffect, useEffectEvent, useState } from 'react';
import { setup } from '../setup';
import { requestHeaders } from './client';
import { ApiError, readError } from './error';
import { EventStreamParser, type StreamEvent } from './event-stream';
import { useMode, type Mode } from './mode';
import type { components } from './schema';
import { checkSession, currentSession, useSession } from './session';

export type Event = components['schemas']['Event'];

/** The progress of a task in percent. It is not stored and has no id. */
export interface Progress {
  readonly id: string;
  readonly object: 'task';
  readonly progress: number;
}

/** An event of a stream: `task.progress`, or one that is also in the list of events. */
export type Received =
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'progress'; readonly progress: Progress };

/** A stream is `lost` from the first failure until it is open again. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'ended';

const SILENCE_MS = 40_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A browser has six connections to a server for all tabs; one that is hidden this long uses none. */
const HIDDEN_MS = 20_000;

export interface StreamOptions {
  readonly url: string;
  readonly mode: Mode;
  /** The event after which the stream begins. */
  readonly lastEventId?: string;
  /** After this silence the connection is lost. The server writes a comment every 15 seconds. */
  readonly silenceMs?: number;
  readonly onEvent: (received: Received) => void;
  readonly onState: (state: ConnectionState) => void;
}

/** Follows a stream until `close` is called, over all failures of the connection. */
export class EventStream {
  private readonly closed = new AbortController();
  private last: string;
  private failures = 0;
  private retryMs = FIRST_WAIT_MS;
  private wake: () => void = () => {};
  private attempt = new AbortController();
  private isAsleep = false;
  private hasEnded = false;

  constructor(private readonly options: StreamOptions) {
    this.last = options.lastEventId ?? '';
    void this.run();
    followVisibility(this, this.closed.signal);
  }

  close(): void {
    this.closed.abort();
    this.wake();
  }

  /** Connects at once, as after the browser got its network back. */
  retryNow(): void {
    this.wake();
  }

  /** Ends the connection until `resume`. */
  suspend(): void {
    this.isAsleep = true;
    this.attempt.abort();
  }

  /** Continues after the last event. If there is none, events may be missing: the stream was lost. */
  resume(): void {
    if (this.isAsleep && !this.hasEnded) {
      this.isAsleep = false;
      if (this.last === '') {
        this.options.onState('lost');
      }
      this.wake();
    }
  }

  private async run(): Promise<void> {
    this.options.onState('connecting');
    while (!this.closed.signal.aborted) {
      if (this.isAsleep) {
        await this.sleep();
        continue;
      }
      const outcome = await this.connect();
      if (this.closed.signal.aborted) {
        return;
      }
      if (outcome === 'ended' || outcome === 'refused') {
        this.hasEnded = true;
        this.options.onState('ended');
        return;
      }
      if (this.isAsleep) {
        continue;
      }
      this.failures = outcome === 'cut' ? 0 : this.failures + 1;
      this.options.onState('lost');
      await this.pause();
    }
  }

  /** A stream that was open is `cut`. A 204 says that nothing follows. */
  private async connect(): Promise<'cut' | 'failed' | 'ended' | 'refused'> {
    const attempt = new AbortController();
    this.attempt = attempt;
    const signal = AbortSignal.any([attempt.signal, this.closed.signal]);
    const wait = () => setTimeout(() => attempt.abort(), this.options.silenceMs ?? SILENCE_MS);
    let timer = wait();
    const heard = () => {
      clearTimeout(timer);
      timer = wait();
    };
    try {
      const headers = this.headers();
      const response = await fetch(this.options.url, { signal, cache: 'no-store', headers });
      if (response.status === 204) {
        return 'ended';
      }
      if (!response.ok || !response.body) {
        return this.refusal(response, headers);
      }
      this.options.onState('open');
      await this.read(response.body, heard);
      return 'cut';
    } catch {
      return 'failed';
    } finally {
      clearTimeout(timer);
    }
  }

  private headers(): Headers {
    return new Headers({
      ...requestHeaders(this.options.mode),
      Accept: 'text/event-stream',
      ...(this.last === '' ? {} : { 'Last-Event-ID': this.last }),
    });
  }

  private async refusal(response: Response, sent: Headers): Promise<'failed' | 'refused'> {
    const error: ApiError = await readError(response);
    if (error.status === 401) {
      await checkSession(error, sent);
      // Another tab may have signed in again, or the server could not say who is signed in.
      return currentSession().state === 'signed_in' ? 'failed' : 'refused';
    }
    if (error.status === 400 && this.last !== '') {
      this.last = '';
      return 'failed';
    }
    this.retryMs = Math.max(this.retryMs, (error.retryAfter ?? 0) * 1000);
    return error.status >= 500 || error.status === 429 ? 'failed' : 'refused';
  }

  private async read(body: ReadableStream<Uint8Array>, heard: () => void): Promise<void> {
    const parser = new EventStreamParser();
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      heard();
      const events = parser.read(decoder.decode(value, { stream: true }));
      this.retryMs = parser.retry ?? this.retryMs;
      for (const event of events) {
        this.last = event.id || this.last;
        this.options.onEvent(received(event));
      }
    }
  }

  private sleep(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  /** Waits longer after each failure, and a random part of it less, until `retryNow`. */
  private pause(): Promise<void> {
    const most = Math.min(LONGEST_WAIT_MS, this.retryMs * 2 ** Math.min(this.failures, 10));
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, most * (0.5 + Math.random() / 2));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function received({ name, data }: StreamEvent): Received {
  return name === 'task.progress'
    ? { kind: 'progress', progress: JSON.parse(data) as Progress }
    : { kind: 'event', event: JSON.parse(data) as Event };
}

/** Suspends a stream while the page is hidden. */
function followVisibility(stream: EventStream, signal: AbortSignal): void {
  const page = globalThis.document as Document | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (page?.hidden) {
      timer = setTimeout(() => stream.suspend(), HIDDEN_MS);
    } else {
      stream.resume();
    }
  };
  page?.addEventListener('visibilitychange', look, { signal });
  look();
}

/** Follows the events of one task from its first one, while it is shown. */
export function useTaskEvents(
  id: string | undefined,
  onEvent: (received: Received) => void,
): ConnectionState {
  const mode = useMode();
  const [state, setState] = useState<ConnectionState>('connecting');
  const handle = useEffectEvent(onEvent);
  const session = useSession();
  // A stream ends with its session; the next session has another.
  const signedIn = session.state === 'signed_in' ? session.who.session_id : undefined;
  useEffect(() => {
    if (id === undefined || signedIn === undefined) {
      return;
    }
    const stream = new EventStream({
      url: `${setup.base_path}/v1/tasks/${encodeURIComponent(id)}/events`,
      mode,
      onEvent: (event) => handle(event),
      onState: setState,
    });
    const online = () => stream.retryNow();
    globalThis.addEventListener('online', online);
    return () => {
      globalThis.removeEventListener('online', online);
      stream.close();
    };
  }, [id, mode, signedIn]);
  return state;
}
