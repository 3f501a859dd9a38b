import { expect, test } from 'vitest';
import { ApiError } from '../../../api/error';
import { OutcomeKeys } from './idempotency';

/** Sends a request whose answer is an error of this status, or a task for 200; returns its key. */
async function keyOf(keys: OutcomeKeys, request: string, status: number, reason = ''): Promise<string> {
  let used = '';
  const call = (key: string) => {
    used = key;
    return status === 200 ? Promise.resolve('task_1') : Promise.reject(new ApiError(status, { reason }));
  };
  await keys.send(request, call).catch(() => undefined);
  return used;
}

test.each([
  [0, 'no_connection'],
  [500, ''],
  [502, ''],
  [409, 'idempotency_in_progress'],
])('after %i %s the same request has the same key', async (status, reason) => {
  const keys = new OutcomeKeys();
  const first = await keyOf(keys, 'live {"a":1}', status, reason);
  expect(first).toMatch(/^console-[0-9a-f]{32}$/);
  expect(await keyOf(keys, 'live {"a":2}', 200)).not.toBe(first);
  expect(await keyOf(keys, 'live {"a":1}', 200)).toBe(first);
  expect(await keyOf(keys, 'live {"a":1}', 200)).not.toBe(first);
});

test.each([[200], [400], [402], [429]])('after %i it has another', async (status) => {
  const keys = new OutcomeKeys();
  const first = await keyOf(keys, 'live {}', status);
  expect(await keyOf(keys, 'live {}', status)).not.toBe(first);
});

test('a key survives a reload', async () => {
  const items = new Map<string, string>();
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => void items.set(name, text),
  };
  const first = await keyOf(new OutcomeKeys(storage), 'live {}', 0);
  expect(await keyOf(new OutcomeKeys(storage), 'live {}', 200)).toBe(first);
  expect(await keyOf(new OutcomeKeys(storage), 'live {}', 200)).not.toBe(first);
  items.set('filmgate.unanswered', 'no JSON');
  expect(await keyOf(new OutcomeKeys(storage), 'live {}', 200)).toMatch(/^console-/);
});

test('an exception of the program keeps the key', async () => {
  const keys = new OutcomeKeys();
  const sent: string[] = [];
  const fail = (key: string) => {
    sent.push(key);
    return Promise.reject(new TypeError('x'));
  };
  await keys.send('a', fail).catch(() => undefined);
  await keys.send('a', fail).catch(() => undefined);
  expect(new Set(sent).size).toBe(1);
});
