import { expect, test } from 'vitest';
import { readError } from './error';

const ENVELOPE = {
  error: {
    code: 400,
    message: 'duration must be between 3 and 15 (got 99)',
    type: 'invalid_request_error',
    param: 'duration',
    reason: 'out_of_range',
    errors: [
      { param: 'duration', reason: 'out_of_range', message: 'must be between 3 and 15 (got 99)' },
      { param: 'shots[1].prompt', reason: 'missing', message: 'is required' },
    ],
    doc_url: 'http://localhost/docs/errors/out_of_range',
  },
  request_id: 'req_1',
};

test('an error has everything that the envelope says', async () => {
  const error = await readError(Response.json(ENVELOPE, { status: 400 }));
  expect(error).toMatchObject({
    status: 400,
    type: 'invalid_request_error',
    reason: 'out_of_range',
    param: 'duration',
    message: ENVELOPE.error.message,
    docUrl: ENVELOPE.error.doc_url,
    requestId: 'req_1',
  });
  expect(error.violationOf('shots[1].prompt')).toBe('is required');
  expect(error.violationOf('duration')).toBe('must be between 3 and 15 (got 99)');
  expect(error.violationOf('prompt')).toBeUndefined();
});

test('a refusal says when a retry can succeed', async () => {
  const headers = { 'Retry-After': '7' };
  expect((await readError(Response.json(ENVELOPE, { status: 429, headers }))).retryAfter).toBe(7);
});

test('the page of a proxy is an error too', async () => {
  const page = new Response('<html>Bad Gateway</html>', {
    status: 502,
    statusText: 'Bad Gateway',
    headers: { 'X-Request-Id': 'req_2' },
  });
  expect(await readError(page)).toMatchObject({
    status: 502,
    message: 'HTTP 502 Bad Gateway',
    requestId: 'req_2',
    violations: [],
  });
});

test('JSON that is not an envelope is an error of its status', async () => {
  for (const body of ['null', '[]', '{"error":"no"}', '{"error":null}']) {
    expect(await readError(new Response(body, { status: 500 }))).toMatchObject({ status: 500 });
  }
});
