import { useSyncExternalStore } from 'react';
import { useAccount } from '../../../api/session';

/** The requests that an example or an earlier task has replaced, until the page is reloaded. */
const texts = new Map<string, string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The request of a model before it was replaced, which one click restores. */
export interface Replaced {
  readonly text: string | undefined;
  /** Without a text, nothing can be restored. */
  readonly keep: (text: string | undefined) => void;
}

export function useReplaced(model: string): Replaced {
  const key = `${useAccount().account.id} ${model}`;
  const text = useSyncExternalStore(subscribe, () => texts.get(key));
  const keep = (next: string | undefined) => {
    if (next === undefined) {
      texts.delete(key);
    } else {
      texts.set(key, next);
    }
    listeners.forEach((listener) => listener());
  };
  return { text, keep };
}
