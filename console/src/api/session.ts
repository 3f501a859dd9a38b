import { useSyncExternalStore } from 'react';
import { consolePath } from '../setup';
import { currentLanguage } from '../text/language';
import { ApiError, noConnection, readError } from './error';
import type { Mode } from './mode';

/** Who is signed in. */
export interface SignedIn {
  readonly signed_in: true;
  readonly account: { readonly id: string; readonly name: string };
  readonly operator: boolean;
  readonly scopes: readonly string[];
  /** A session of a link of a test key has no live mode. */
  readonly modes: readonly Mode[];
  readonly csrf_token: string;
  /** Seconds since 1970. */
  readonly expires_at: number;
  readonly session_id: string;
  /** Whether the account has a password. */
  readonly password: boolean;
}

export interface SignedOut {
  readonly signed_in: false;
  /** Whether an account can sign in by password. */
  readonly password: boolean;
}

export type SessionAnswer = SignedIn | SignedOut;

/**
 * What this page knows about the session. An `expired` one was signed in before: its page stays as
 * it is, with what was typed, below a form to sign in again.
 */
export type Session =
  | { readonly state: 'unknown' }
  | { readonly state: 'failed'; readonly error: Error }
  | { readonly state: 'signed_out'; readonly password: boolean }
  | { readonly state: 'signed_in'; readonly who: SignedIn }
  | { readonly state: 'expired'; readonly who: SignedIn };

const CSRF = 'Filmgate-Csrf';
const PATH = `${consolePath}/api/session`;
/** What a tab tells the others after a sign-out. */
const SIGNED_OUT = 'signed_out';

let session: Session = { state: 'unknown' };
const listeners = new Set<() => void>();
/** Other tabs of the console learn of a sign-in or sign-out. */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('filmgate.session');

function change(next: Session): void {
  session = next;
  listeners.forEach((listener) => listener());
}

export function currentSession(): Session {
  return session;
}

/** Calls the listener after each change; returns what ends that. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): Session {
  return useSyncExternalStore(onSessionChange, currentSession);
}

/** Who is signed in. Only pages of a mode call it; they are not shown to others. */
export function useAccount(): SignedIn {
  const now = useSession();
  if (now.state !== 'signed_in' && now.state !== 'expired') {
    throw new Error('no session');
  }
  return now.who;
}

/** Headers that the server requires of a request with a cookie. */
export function sessionHeaders(): Record<string, string> {
  const token = session.state === 'signed_in' ? { [CSRF]: session.who.csrf_token } : {};
  return { 'Accept-Language': currentLanguage(), ...token };
}

/**
 * Called after a 401. The session has ended, or another tab has begun a new one, which this page
 * then continues with. A session whose key was revoked is one that the server still knows, but that
 * can call nothing: it is `expired`, until the next sign-in.
 *
 * @param error the answer
 * @param sent the headers of the request
 */
export async function checkSession(error: ApiError, sent: Headers): Promise<void> {
  const ended = error.reason === 'session_ended' ? sent.get(CSRF) : null;
  checking ??= loadSession().finally(() => {
    checking = undefined;
  });
  await checking;
  if (session.state === 'signed_in' && session.who.csrf_token === ended) {
    change({ state: 'expired', who: session.who });
  }
}

let checking: Promise<void> | undefined;

/** Asks the server who is signed in. */
export async function loadSession(): Promise<void> {
  const before = session;
  try {
    const answer = await send(PATH, 'GET');
    // Who signed in since then is not known to this answer.
    if (session === before) {
      accept(answer);
    }
  } catch (error) {
    if (session.state === 'unknown' || session.state === 'failed') {
      change({ state: 'failed', error: error as Error });
    }
  }
}

/** @throws ApiError if the link is not valid */
export async function signInByLink(token: string): Promise<void> {
  accept(await send(`${PATH}/link`, 'POST', { token }));
  channel?.postMessage('changed');
}

/** @throws ApiError if the account or the password is wrong */
export async function signInByPassword(account: string, password: string): Promise<void> {
  accept(await send(`${PATH}/password`, 'POST', { account, password }));
  channel?.postMessage('changed');
}

/**
 * Ends the session, also in other tabs.
 *
 * @throws ApiError if the server did not end it: the page stays signed in
 */
export async function signOut(): Promise<void> {
  try {
    await send(PATH, 'DELETE');
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401)) {
      throw error;
    }
  }
  const password = session.state === 'signed_in' && session.who.password;
  change({ state: 'signed_out', password });
  channel?.postMessage(SIGNED_OUT);
  await loadSession();
}

function accept(answer: SessionAnswer): void {
  if (answer.signed_in) {
    change({ state: 'signed_in', who: answer });
  } else if (session.state === 'signed_in' || session.state === 'expired') {
    change({ state: 'expired', who: session.who });
  } else {
    change({ state: 'signed_out', password: answer.password });
  }
}

async function send(path: string, method: string, body?: object): Promise<SessionAnswer> {
  const response = await fetch(path, {
    method,
    cache: 'no-store',
    headers: { ...sessionHeaders(), ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw noConnection();
  });
  if (!response.ok) {
    throw await readError(response);
  }
  return response.status === 204
    ? { signed_in: false, password: false }
    : ((await response.json()) as SessionAnswer);
}

channel?.addEventListener('message', ({ data }) => {
  // Not `expired`: what the account typed and saw is left behind in every tab.
  if (data === SIGNED_OUT && (session.state === 'signed_in' || session.state === 'expired')) {
    change({ state: 'signed_out', password: session.who.password });
  }
  void loadSession();
});
