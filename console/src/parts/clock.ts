import { useSyncExternalStore } from 'react';

/** One clock for all times of a page, which ticks only while one of them is shown. */
const TICK_MS = 1_000;

let now = seconds();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

function tick(): void {
  now = seconds();
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function read(): number {
  return timer === undefined ? (now = seconds()) : now;
}

/** The time in seconds since 1970. The component is drawn again each second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read);
}
