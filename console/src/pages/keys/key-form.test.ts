import { describe, expect, test } from 'vitest';
import { changedFields, emptyForm, fieldsOf, formOf, lacksModel } from './key-form';
import type { Key } from './keys';

const NOW = 1_800_000_000;

const key: Key = {
  id: 'key_1',
  object: 'key',
  account_id: 'acc_1',
  name: 'worker',
  kind: 'live',
  prefix: 'fg_live_ab',
  scopes: ['generate', 'model:kling-v3'],
  ip_allow: ['203.0.113.0/24', '10.0.0.1'],
  limits: { requests_per_minute: 60, spend_per_month: '12.5' },
  created: 1_790_000_000,
  expires_at: 1_810_000_123,
  last_used: null,
  state: 'active',
  console: false,
};

describe('the form of a key', () => {
  test('a new key generates with all models, without limits, and does not expire', () => {
    expect(fieldsOf({ ...emptyForm([]), name: ' worker ' }, NOW)).toEqual({
      name: 'worker',
      scopes: ['generate'],
      limits: {
        spend_per_day: null,
        spend_per_month: null,
        spend_total: null,
        requests_per_minute: null,
        concurrent: null,
        queue: null,
      },
      ip_allow: [],
      expires_at: null,
    });
  });

  test('a session that is restricted to models begins with them', () => {
    expect(fieldsOf(emptyForm(['kling-v3']), NOW).scopes).toEqual(['generate', 'model:kling-v3']);
  });

  test('a key without a chosen model is not requested, and one without a name has that of the API', () => {
    expect(lacksModel({ ...emptyForm([]), everyModel: false })).toBe(true);
    expect(lacksModel({ ...emptyForm(['kling-v3']), everyModel: false })).toBe(false);
    expect(lacksModel(emptyForm([]))).toBe(false);
    expect(fieldsOf(emptyForm([]), NOW).name).toBeNull();
  });

  test('what is typed becomes the types of the request, or is sent as it is', () => {
    const form = {
      ...emptyForm([]),
      limits: { ...emptyForm([]).limits, spend_per_day: ' 0.50 ', concurrent: '5', queue: 'many' },
      addresses: '10.0.0.1\n\n 10.1.0.0/16, fd00::/8 ',
      expiry: 'days30' as const,
    };
    const fields = fieldsOf(form, NOW);
    expect(fields.limits).toMatchObject({ spend_per_day: '0.50', concurrent: 5, queue: 'many' });
    expect(fields.ip_allow).toEqual(['10.0.0.1', '10.1.0.0/16', 'fd00::/8']);
    expect(fields.expires_at).toBe(NOW + 2_592_000);
  });

  test('a key that expires on a day works until its end', () => {
    const form = { ...emptyForm([]), expiry: 'date' as const, date: '2031-01-31' };
    expect(fieldsOf(form, NOW).expires_at).toBe(new Date(2031, 1, 1).getTime() / 1000);
    expect(fieldsOf({ ...form, date: '' }, NOW).expires_at).toBe('');
  });

  test('an edit sends what was changed, and nothing else', () => {
    const before = formOf(key);
    expect(before.models).toEqual(['kling-v3']);
    expect(changedFields(before, before, NOW)).toEqual({});
    expect(changedFields(before, { ...before, name: 'till' }, NOW)).toEqual({ name: 'till' });
    expect(changedFields(before, { ...before, everyModel: true }, NOW)).toEqual({
      scopes: ['generate'],
    });
    expect(changedFields(before, { ...before, expiry: 'never' }, NOW)).toEqual({ expires_at: null });
    const limits = { ...before.limits, spend_per_month: '' };
    expect(changedFields(before, { ...before, limits }, NOW).limits).toMatchObject({
      requests_per_minute: 60,
      spend_per_month: null,
    });
  });
});
