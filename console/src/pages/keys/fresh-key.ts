import { useSyncExternalStore } from 'react';
import { currentSession, onSessionChange } from '../../api/session';
import type { NewKey } from './keys';

/** A key that was created just now. */
export interface FreshKey {
  /** Its secret is null if the answer with it was lost. */
  readonly key: NewKey;
  /** Of a rotation: when the old key ends, in seconds since 1970. */
  readonly oldUntil?: number;
}

/**
 * The key whose secret was not stored yet. It is kept in memory until the caller closes it, so that
 * leaving the page and returning does not lose it.
 */
let held: FreshKey | undefined;
const listeners = new Set<() => void>();

export function showFreshKey(next: FreshKey | undefined): void {
  held = next === undefined || isForgotten(next) ? undefined : next;
  if (held === undefined) {
    globalThis.removeEventListener?.('beforeunload', ask);
  } else {
    globalThis.addEventListener?.('beforeunload', ask);
  }
  listeners.forEach((listener) => listener());
}

/** The browser asks before the tab is closed or loaded again. */
function ask(event: Event): void {
  event.preventDefault();
}

/** An answer can arrive after its account signed out. */
function isForgotten({ key }: FreshKey): boolean {
  const session = currentSession();
  const account = 'who' in session ? session.who.account.id : undefined;
  return session.state !== 'unknown' && session.state !== 'failed' && account !== key.account_id;
}

/** The key for those who may see it: nobody while the session has ended. */
export function freshKey(): FreshKey | undefined {
  return currentSession().state === 'signed_in' ? held : undefined;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useFreshKey(): FreshKey | undefined {
  return useSyncExternalStore(subscribe, freshKey);
}

onSessionChange(() => showFreshKey(held));
