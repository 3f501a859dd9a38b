import { useSyncExternalStore } from 'react';
import type { ConnectionState, EventStream } from '../api/events';

let state: ConnectionState = 'connecting';
let stream: EventStream | undefined;
const listeners = new Set<() => void>();

/** The state of the account's stream, which is shown when it is lost. */
export const connection = {
  follow(followed: EventStream | undefined): void {
    stream = followed;
  },
  set(next: ConnectionState): void {
    state = next;
    listeners.forEach((listener) => listener());
  },
  retryNow(): void {
    stream?.retryNow();
  },
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useConnection(): ConnectionState {
  return useSyncExternalStore(subscribe, () => state);
}
