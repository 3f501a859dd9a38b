import { useEffect, useEffectEvent } from 'react';

/** ⌘ Enter and Ctrl Enter run the request from anywhere on the page, but not from a dialog over it. */
export function useRunKey(run: () => void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && !isElsewhere(event)) {
      event.preventDefault();
      run();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** A key that is held down is pressed once; a modal dialog has the keys wherever the focus is. */
function isElsewhere(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    event.repeat ||
    (target instanceof Element && target.closest('[role=dialog]') !== null) ||
    document.querySelector('[role=dialog][aria-modal=true]') !== null
  );
}
