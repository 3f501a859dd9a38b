import { useSyncExternalStore } from 'react';

/** Whether the menu of commands is open. It is loaded when it is opened first. */
let open = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  open = next;
  listeners.forEach((listener) => listener());
}

export function openCommands(): void {
  set(true);
}

export function closeCommands(): void {
  set(false);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useCommandsOpen(): boolean {
  return useSyncExternalStore(subscribe, () => open);
}
