import { expect, test } from 'vitest';
import { bodyFor, modelOf } from './playground';

const route = '/v1/videos/generations';

test('a request for a video opens in the playground, any other does not', () => {
  const body = '{"model":"kling-v3"}';
  expect(modelOf({ method: 'POST', route, body })).toBe('kling-v3');
  expect(modelOf({ method: 'GET', route, body })).toBeUndefined();
  expect(modelOf({ method: 'POST', route: '/v1/keys', body })).toBeUndefined();
  expect(modelOf({ method: 'POST', route, body: '{"model":3}' })).toBeUndefined();
  expect(modelOf({ method: 'POST', route, body: null })).toBeUndefined();
});

test('a body is as it was sent, and with another model it has all its other fields', () => {
  const body = '{ "model": "kling-v9", "prompt": "a fox" }';
  expect(bodyFor({ body }, 'kling-v9')).toBe(body);
  expect(JSON.parse(bodyFor({ body }, 'kling-v3'))).toEqual({ model: 'kling-v3', prompt: 'a fox' });
});
