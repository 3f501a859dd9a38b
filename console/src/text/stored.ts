/** A choice that is kept in the browser, shared by all its tabs. */
export interface Stored<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param read the value of a stored text, and the default for null */
export function stored<T extends string>(name: string, read: (text: string | null) => T): Stored<T> {
  const listeners = new Set<() => void>();
  let value = read(load(name));
  const change = (next: T) => {
    value = next;
    listeners.forEach((listener) => listener());
  };
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === name) {
      change(read(event.newValue));
    }
  });
  return {
    get: () => value,
    set: (next) => {
      save(name, next);
      change(next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Storage can be forbidden. Then a choice lasts until the page is closed. */
function load(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function save(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // The choice is still valid for this page.
  }
}
