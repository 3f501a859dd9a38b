import { useSyncExternalStore } from 'react';
import { currentSession, onSessionChange } from '../../api/session';
import type { NewKey } from './keys';

/** A key whose secret is shown. */
export interface FreshKey {
  readonly key: NewKey;
  /** Of a rotation: when the old key ends, in seconds since 1970. */
  readonly oldUntil?: number;
}

/**
 * The key whose secret was not stored yet. It is kept in memory until the caller closes it, so that
 * leaving the page and returning does not lose it.
 */
let shown: FreshKey | undefined;
const listeners = new Set<() => void>();

export function showFreshKey(next: FreshKey | undefined): void {
  shown = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useFreshKey(): FreshKey | undefined {
  return useSyncExternalStore(subscribe, () => shown);
}

onSessionChange(() => {
  if (currentSession().state === 'signed_out') {
    showFreshKey(undefined);
  }
});
