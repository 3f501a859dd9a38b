import { expect, test } from 'vitest';
import type { Channel } from '../channels';
import { changesOf, createBody, draftOf, emptyDraft, type Draft, type Value } from './draft';
import { allFields, fieldsOf, groups, isRequired, providerNames, type Field } from './fields';

const STORED: Channel = {
  name: 'main',
  provider: 'kling',
  keys: ['…0001', '…0002'],
  models: ['kling-v3'],
  concurrent: 20,
  weight: 1,
  enabled: true,
  failover: 'before-accept',
  headers: { 'X-Team': '…abcd' },
  cost: '0.1',
  source: 'api',
  state: 'active',
  revision: 7,
  created_at: 1,
  updated_at: 1,
};

function typed(draft: Draft, values: Record<string, Value>, credentials = draft.credentials): Draft {
  return { ...draft, credentials, values: { ...draft.values, ...values } };
}

const names = (fields: readonly Field[]) => fields.map(({ name }) => name);

test('a provider has its own fields and credentials', () => {
  expect(providerNames).toEqual(['kling', 'kling-legacy', 'gateway']);
  expect(names(fieldsOf('kling', 0))).toContain('webhook_secret');
  expect(names(fieldsOf('kling', 0))).not.toContain('access_key');
  expect(names(fieldsOf('gateway', 0))).toContain('idempotency');
  expect(names(fieldsOf('gateway', 0))).not.toContain('webhook_secret');
  expect(names(fieldsOf('kling-legacy', 0))).toEqual(expect.arrayContaining(['access_key', 'secret_key']));
  expect(names(fieldsOf('kling-legacy', 0))).not.toContain('keys');
  expect(names(fieldsOf('kling-legacy', 1))).toContain('keys');
});

test('the schema says what is required, and the group of every field', () => {
  const baseUrl = allFields.find(({ name }) => name === 'base_url') as Field;
  expect(isRequired(baseUrl, 'gateway')).toBe(true);
  expect(isRequired(baseUrl, 'kling')).toBe(false);
  expect(allFields.filter(({ group }) => !groups.includes(group))).toEqual([]);
  expect(allFields.filter(({ label, label_zh }) => !label || !label_zh)).toEqual([]);
});

test('a new channel is sent without what is empty or the default', () => {
  const draft = typed(emptyDraft('kling'), {
    name: ' lab ',
    keys: ['k1', ' '],
    models: { every: false, names: { 'kling-v3': '', 'kling-v2-6': 'old' } },
    weight: '3',
    concurrent: 'many',
    accounts: 'acc_1\nacc_2',
    override: '{"a": 1}',
    headers: [{ name: 'X-Team', value: 'studio' }, { name: '', value: '' }],
  });
  expect(createBody(draft)).toEqual({
    name: 'lab',
    provider: 'kling',
    keys: ['k1'],
    models: { 'kling-v3': '', 'kling-v2-6': 'old' },
    weight: 3,
    concurrent: 'many',
    accounts: ['acc_1', 'acc_2'],
    override: { a: 1 },
    headers: { 'X-Team': 'studio' },
  });
});

test('fields of another provider are not sent', () => {
  const draft = typed(emptyDraft('kling'), { webhook_secret: 'whsec_x', base_url: 'http://x' });
  expect(createBody({ ...draft, provider: 'gateway' })).toEqual({
    provider: 'gateway',
    base_url: 'http://x',
  });
});

test('an edit sends what was changed', () => {
  const before = draftOf(STORED);
  expect(changesOf(before, before, STORED)).toEqual({});
  const after = typed(before, {
    weight: '2',
    cost: '',
    enabled: false,
    models: { every: true, names: { 'kling-v3': '' } },
  });
  expect(changesOf(before, after, STORED)).toEqual({
    weight: 2,
    cost: null,
    enabled: false,
    models: null,
  });
});

test('a stored secret stays, is replaced, or is removed', () => {
  const before = draftOf(STORED);
  expect(before.values.keys).toEqual(['']);
  expect(changesOf(before, typed(before, { keys: ['new'] }), STORED)).toEqual({ keys: ['new'] });
  expect(changesOf(before, typed(before, { headers: null }), STORED)).toEqual({ headers: null });
});

test('another kind of credential removes the first', () => {
  const stored: Channel = { ...STORED, provider: 'kling-legacy' };
  const before = draftOf(stored);
  expect(before.credentials).toBe(1);
  const after = typed(before, { access_key: 'a', secret_key: 's' }, 0);
  expect(changesOf(before, after, stored)).toEqual({ keys: null, access_key: 'a', secret_key: 's' });
});
