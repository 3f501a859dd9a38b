import { useSyncExternalStore } from 'react';

/** What went wrong outside of the page, and how to do it again. */
export interface Notice {
  readonly error: Error;
  readonly retry: () => void;
}

let shown: Notice | undefined;
const listeners = new Set<() => void>();

export function showNotice(next: Notice | undefined): void {
  shown = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useNotice(): Notice | undefined {
  return useSyncExternalStore(subscribe, () => shown);
}
