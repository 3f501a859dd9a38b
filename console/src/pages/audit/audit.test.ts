import { describe, expect, it } from 'vitest';
import { changesOf, memoOf, pathOf, shortId } from './audit';

describe('an entry', () => {
  it('says why', () => {
    expect(memoOf({ after: { account_id: 'acc_1', memo: 'ticket 7' } })).toBe('ticket 7');
    expect(memoOf({ after: null })).toBe('');
    expect(memoOf({ after: { memo: 5 } })).toBe('');
  });

  it('leads to what it is about', () => {
    expect(pathOf('task_01')).toBe('/all-tasks/task_01');
    expect(pathOf('acc_01')).toBe('/all-tasks?account=acc_01');
    expect(pathOf('root')).toBe('/all-tasks?account=root');
    expect(pathOf('main')).toBeUndefined();
  });

  it('has a short id of what it is about', () => {
    expect(shortId('task_01MJTCG8CRQWPKBJTR8EEA0770')).toBe('task_…8EEA0770');
    expect(shortId('root')).toBe('root');
    expect(shortId('main_channel')).toBe('main_channel');
  });

  it('has the fields that differ', () => {
    const before = { name: 'Acme', state: 'active', limits: { concurrent: 2 } };
    const after = { name: 'Acme', state: 'suspended', limits: { concurrent: 4 }, memo: 'x' };
    expect(changesOf(before, after)).toEqual([
      { field: 'state', before: 'active', after: 'suspended' },
      { field: 'limits', before: '{"concurrent":2}', after: '{"concurrent":4}' },
    ]);
    expect(changesOf(null, { micros: 5 })).toEqual([{ field: 'micros', before: '', after: '5' }]);
    expect(changesOf(null, null)).toEqual([]);
  });
});
