import { expect, test } from 'vitest';
import { EventStreamParser } from './event-stream';

const TEXT =
  'retry: 3000\n\n: ping\n\n' +
  'id: evt_1\nevent: task.completed\ndata: {"a":\ndata:1}\n\n' +
  'event: task.progress\r\ndata: {"progress":5}\r\n\r\n' +
  'data: é\r\rid: evt_2\n\n';

const EVENTS = [
  { id: 'evt_1', name: 'task.completed', data: '{"a":\n1}' },
  { id: '', name: 'task.progress', data: '{"progress":5}' },
  { id: '', name: 'message', data: 'é' },
];

test('events are read from lines with any line break', () => {
  const parser = new EventStreamParser();
  expect(parser.read(TEXT)).toEqual(EVENTS);
  expect(parser.retry).toBe(3000);
});

test('an event may arrive in parts, divided anywhere', () => {
  for (let size = 1; size < TEXT.length; size++) {
    const parser = new EventStreamParser();
    const parts = TEXT.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    expect(parts.flatMap((part) => parser.read(part))).toEqual(EVENTS);
  }
});

test('an event that is not complete is not reported', () => {
  const parser = new EventStreamParser();
  expect(parser.read('id: evt_1\ndata: {}\n')).toEqual([]);
  expect(parser.read('\n')).toHaveLength(1);
});

test('a retry that is not a number is ignored', () => {
  const parser = new EventStreamParser();
  parser.read('retry: soon\n\n');
  expect(parser.retry).toBeUndefined();
});
