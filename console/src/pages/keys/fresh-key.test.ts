import { afterEach, expect, test, vi } from 'vitest';
import { loadSession, signInByLink, signOut } from '../../api/session';
import { freshKey, showFreshKey } from './fresh-key';
import type { NewKey } from './keys';

afterEach(() => vi.unstubAllGlobals());

/** What the server says about the session from now on. */
function serverSays(account: string | undefined): void {
  const answer = account ? { signed_in: true, account: { id: account } } : { signed_in: false };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(answer)));
}

const fresh = { key: { account_id: 'acc_1', key: 'fg_test_secret' } as NewKey };

test('the secret of a key is hidden while the session has ended, and gone with the account', async () => {
  serverSays('acc_1');
  await signInByLink('a');
  showFreshKey(fresh);
  expect(freshKey()).toBe(fresh);

  serverSays(undefined);
  await loadSession();
  expect(freshKey()).toBeUndefined();

  serverSays('acc_1');
  await signInByLink('b');
  expect(freshKey()).toBe(fresh);

  serverSays('acc_2');
  await signInByLink('c');
  expect(freshKey()).toBeUndefined();
  serverSays('acc_1');
  await signInByLink('d');
  expect(freshKey()).toBeUndefined();
});

test('a late answer with a secret of an account that signed out is dropped', async () => {
  serverSays('acc_1');
  await signInByLink('a');
  serverSays(undefined);
  await signOut();
  showFreshKey(fresh);
  serverSays('acc_1');
  await signInByLink('b');
  expect(freshKey()).toBeUndefined();
});
