import { describe, expect, it } from 'vitest';
import { isFiltered, listQuery, readFilters, taskIdIn, writeFilters } from './filters';

describe('filters', () => {
  it('are the query of the URL', () => {
    const search = 'status=failed&model=veo3.1&key=key_1&range=24h&q=order+7';
    const filters = readFilters(new URLSearchParams(search));
    expect(filters).toEqual({
      status: 'failed', model: 'veo3.1', key: 'key_1', range: '24h', text: 'order 7',
    });
    expect(writeFilters(filters).toString()).toBe(search);
  });

  it('ignore values that do not exist', () => {
    const filters = readFilters(new URLSearchParams('status=lost&range=99y&model='));
    expect(filters).toEqual({});
    expect(isFiltered(filters)).toBe(false);
  });

  it('name the parameters of the API', () => {
    expect(listQuery({ range: '1h', text: 'order 7' }, 'live', 10_030)).toEqual({
      test: 'false', created_after: 6_420, external_id: 'order 7',
    });
    expect(listQuery({ text: 'team=a=b' }, 'test', 0)).toEqual({
      test: 'true', 'metadata.team': 'a=b',
    });
  });

  it('recognize a whole task id only', () => {
    expect(taskIdIn(' task_01M8P9MDY8QTBDW9ZG9RCQPZRV ')).toBe('task_01M8P9MDY8QTBDW9ZG9RCQPZRV');
    expect(taskIdIn('task_01M8P9')).toBeUndefined();
  });
});
