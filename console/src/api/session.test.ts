import { afterEach, beforeEach, expect, test } from 'vitest';
import { ApiError } from './error';
import { checkSession, currentSession, loadSession, sessionHeaders } from './session';

const original = globalThis.fetch;
let answer: object;

function who(session: string) {
  return {
    signed_in: true,
    account: { id: 'acc_1', name: 'one' },
    operator: false,
    scopes: ['generate'],
    modes: ['test', 'live'],
    csrf_token: `csrf of ${session}`,
    expires_at: 1_800_000_000,
    session_id: session,
    password: false,
  };
}

beforeEach(async () => {
  globalThis.fetch = () => Promise.resolve(Response.json(answer));
  answer = who('session_1');
  await loadSession();
});

afterEach(() => {
  globalThis.fetch = original;
});

const ended = new ApiError(401, { reason: 'session_ended' });

test('a session that can call nothing has expired, although the server knows it', async () => {
  await checkSession(ended, new Headers(sessionHeaders()));
  expect(currentSession()).toEqual({ state: 'expired', who: who('session_1') });
});

test('a session that the server does not know has expired', async () => {
  answer = { signed_in: false, password: false };
  await checkSession(ended, new Headers(sessionHeaders()));
  expect(currentSession().state).toBe('expired');
});

test('a page continues with the session that another tab has begun', async () => {
  const sent = new Headers(sessionHeaders());
  answer = who('session_2');
  await checkSession(ended, sent);
  expect(currentSession()).toEqual({ state: 'signed_in', who: who('session_2') });
});

test('a late answer to a request of an earlier session changes nothing', async () => {
  const sent = new Headers(sessionHeaders());
  answer = who('session_2');
  await loadSession();
  await checkSession(ended, sent);
  expect(currentSession().state).toBe('signed_in');
});

test('another error of the sign-in does not end the session', async () => {
  const suspended = new ApiError(401, { reason: 'account_suspended' });
  await checkSession(suspended, new Headers(sessionHeaders()));
  expect(currentSession().state).toBe('signed_in');
});
