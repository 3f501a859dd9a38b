import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadSession, signInByLink, signOut } from '../../../api/session';
import { draftBody, loadDraft, saveDraft } from './drafts';

/** The session storage of a tab. */
class TabStorage {
  getItem(name: string): string | null {
    return (this as Record<string, unknown>)[name] as string | undefined ?? null;
  }
  setItem(name: string, text: string): void {
    Object.assign(this, { [name]: text });
  }
  removeItem(name: string): void {
    Reflect.deleteProperty(this, name);
  }
}

beforeEach(() => vi.stubGlobal('sessionStorage', new TabStorage()));
afterEach(() => vi.unstubAllGlobals());

function serverSays(account: string | undefined): void {
  const answer = account ? { signed_in: true, account: { id: account } } : { signed_in: false };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(answer)));
}

async function signIn(account: string): Promise<void> {
  serverSays(account);
  await signInByLink('token');
}

test('a draft survives the end of the session, and is of one account', async () => {
  await signIn('acc_1');
  saveDraft('kling-v3', '{"prompt":"a fox"}');
  serverSays(undefined);
  await loadSession();
  expect(draftBody('kling-v3')).toEqual({ prompt: 'a fox' });

  await signIn('acc_2');
  expect(loadDraft('kling-v3')).toBeUndefined();
  await signIn('acc_1');
  expect(loadDraft('kling-v3')).toBe('{"prompt":"a fox"}');
});

test('signing out deletes the drafts of the tab', async () => {
  await signIn('acc_1');
  saveDraft('kling-v3', '{}');
  serverSays(undefined);
  await signOut();
  expect(Object.keys(sessionStorage)).toEqual([]);
  await signIn('acc_1');
  expect(loadDraft('kling-v3')).toBeUndefined();
});
