import { signOut } from '../api/session';
import { showNotice } from './notice';

/** Signs out; if that fails, the page says so, because the session still exists. */
export function signOutOrSay(): void {
  signOut().catch((error: unknown) => showNotice({ error: error as Error, retry: signOutOrSay }));
}
