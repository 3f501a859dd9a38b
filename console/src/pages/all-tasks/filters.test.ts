import { describe, expect, it } from 'vitest';
import { hasStatus, namedIn, readFilters, withoutRefused, writeFilters } from './filters';

const ACCOUNT = 'acc_01MJTCG8CR9E7ZM1CRGK729SZA';
const TASK = 'task_01MJTCG8CRQWPKBJTR8EEA0770';
const read = (query: string) => readFilters(new URLSearchParams(query));

describe('the filters of the URL', () => {
  it('are those of one account', () => {
    expect(read(`account=${ACCOUNT}&status=completed&model=kling-v3`)).toEqual({
      account: ACCOUNT,
      status: 'completed',
      model: 'kling-v3',
    });
  });

  it('of all accounts select failed tasks only', () => {
    expect(read('status=failed&model=kling-v3')).toEqual({ status: 'failed' });
    expect(read('status=completed')).toEqual({});
    expect(read('model=kling-v3')).toEqual({});
    expect(hasStatus({}, 'pending')).toBe(false);
    expect(hasStatus({ account: ACCOUNT }, 'pending')).toBe(true);
  });

  it('of a channel stand alone', () => {
    expect(read(`channel=main&account=${ACCOUNT}&status=failed`)).toEqual({ channel: 'main' });
  });

  it('ignore a status that does not exist', () => {
    expect(read(`account=${ACCOUNT}&status=done`)).toEqual({ account: ACCOUNT });
  });

  it('are written as they are read', () => {
    const filters = { account: ACCOUNT, status: 'failed', model: 'kling-v3' } as const;
    expect(readFilters(writeFilters(filters))).toEqual(filters);
    expect(withoutRefused(filters)).toEqual(filters);
  });
});

describe('a text in the search field', () => {
  it('names a task or an account by its whole id', () => {
    expect(namedIn(` ${TASK} `)).toEqual({ kind: 'task', id: TASK });
    expect(namedIn(ACCOUNT)).toEqual({ kind: 'account', id: ACCOUNT });
    expect(namedIn('root')).toEqual({ kind: 'account', id: 'root' });
    expect(namedIn('Acme')).toBeUndefined();
    expect(namedIn('acc_1')).toBeUndefined();
  });
});
