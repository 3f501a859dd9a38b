import { useCallback, useEffect, useRef, type RefObject } from 'react';

/** Moves the focus from row to row with j and k. Returns what a row calls when it has the focus. */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  count: number,
  reveal: (index: number) => void,
): (index: number) => void {
  const current = useRef(-1);
  const show = useRef(reveal);
  show.current = reveal;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) {
        return;
      }
      event.preventDefault();
      const index = Math.min(count - 1, Math.max(0, current.current + step));
      current.current = index;
      show.current(index);
      focusRow(list, index);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [list, count]);
  return useCallback((index: number) => {
    current.current = index;
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [role="dialog"]') !== null;
}

const FRAMES_MAX = 10;

/** A row that was outside of the window exists some frames later. */
function focusRow(list: RefObject<HTMLElement | null>, index: number, frames = 0): void {
  const link = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
  if (link) {
    link.focus({ preventScroll: true });
  } else if (frames < FRAMES_MAX) {
    requestAnimationFrame(() => focusRow(list, index, frames + 1));
  }
}
