/// <reference types="node" />
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { EventStream, type ConnectionState, type Received, type StreamOptions } from './events';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

let end: (() => void)[] = [];

afterEach(() => {
  end.forEach((close) => close());
  end = [];
});

/** A server that answers each request with the next answer, and the last one again. */
async function serve(...answers: Answer[]): Promise<{ url: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answers[Math.min(asked.length, answers.length) - 1]?.(response, request);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  end.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/events`, asked };
}

const begin = (response: ServerResponse) => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write('retry: 1\n\n');
};

const event = (number: number) =>
  `id: evt_${number}\nevent: task.completed\ndata: {"id":"evt_${number}"}\n\n`;

/** Follows a stream until the last state of these, in this order; it may be in others between. */
function follow(url: string, until: ConnectionState[], more: Partial<StreamOptions> = {}) {
  const events: Received[] = [];
  const missing = [...until];
  return new Promise<Received[]>((resolve) => {
    const stream = new EventStream({
      url,
      mode: 'test',
      onEvent: (received) => events.push(received),
      onState: (state) => {
        if (state === missing[0]) {
          missing.shift();
        }
        if (missing.length === 0) {
          resolve(events);
        }
      },
      ...more,
    });
    end.push(() => stream.close());
  });
}

test('a stream that is cut continues after its last event', async () => {
  const { url, asked } = await serve(
    (response) => {
      begin(response);
      response.end(event(1) + event(2) + 'event: task.progress\ndata: {"progress":40}\n\n');
    },
    (response) => {
      begin(response);
      response.end(event(3));
    },
    (response) => response.writeHead(204).end(),
  );
  const events = await follow(url, ['connecting', 'open', 'lost', 'open', 'lost', 'ended']);
  expect(events).toEqual([
    { kind: 'event', event: { id: 'evt_1' } },
    { kind: 'event', event: { id: 'evt_2' } },
    { kind: 'progress', progress: { progress: 40 } },
    { kind: 'event', event: { id: 'evt_3' } },
  ]);
  const ids = asked.map(({ headers }) => headers['last-event-id']);
  expect(ids).toEqual([undefined, 'evt_2', 'evt_3']);
  expect(asked[0]?.headers).toMatchObject({
    accept: 'text/event-stream',
    'filmgate-mode': 'test',
  });
});

test('a stream that is silent is lost', async () => {
  const { url, asked } = await serve(begin);
  await follow(url, ['open', 'lost', 'open'], { silenceMs: 500 });
  expect(asked.length).toBeGreaterThan(1);
});

/** Suspends a stream when it is open, and resumes it when the server has seen that; all states. */
function suspendOnce(first: string, ...rest: Answer[]) {
  let stream: EventStream | undefined;
  const states: ConnectionState[] = [];
  return new Promise<{ states: ConnectionState[]; asked: IncomingMessage[] }>((resolve) => {
    const opened: Answer = (response, request) => {
      request.on('close', () => stream?.resume());
      begin(response);
      response.write(`: opened\n\n${first}`);
    };
    void serve(opened, ...rest, (response) => response.writeHead(204).end()).then(({ url, asked }) => {
      stream = new EventStream({
        url,
        mode: 'test',
        onEvent: () => stream?.suspend(),
        onState: (state) => {
          states.push(state);
          if (state === 'ended') {
            resolve({ states, asked });
          } else if (state === 'open' && first === '') {
            stream?.suspend();
          }
        },
      });
      end.push(() => stream?.close());
    });
  });
}

test('a stream that is suspended has no connection, and continues after its last event', async () => {
  const { states, asked } = await suspendOnce(event(1));
  expect(states).toEqual(['connecting', 'open', 'ended']);
  expect(asked.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, 'evt_1']);
});

test('a stream without an event was lost while it was suspended', async () => {
  const { states } = await suspendOnce('');
  expect(states).toEqual(['connecting', 'open', 'lost', 'ended']);
});

test('a stream that is refused ends', async () => {
  const { url, asked } = await serve((response) => response.writeHead(403).end('{}'));
  await follow(url, ['connecting', 'ended']);
  expect(asked).toHaveLength(1);
});

test('a stream whose last event is unknown begins again', async () => {
  const { url, asked } = await serve(
    (response) => response.writeHead(400).end('{}'),
    (response) => response.writeHead(204).end(),
  );
  await follow(url, ['connecting', 'lost', 'ended'], { lastEventId: 'evt_9' });
  expect(asked.map(({ headers }) => headers['last-event-id'])).toEqual(['evt_9', undefined]);
});
