import { useEffect, useLayoutEffect } from 'react';

/** What had the focus last: a button that is disabled when it is pressed loses it. */
let last: Element | undefined;

/** Remembers what has the focus, for as long as the console is shown. */
export function useFocusMemory(): void {
  useEffect(() => {
    const listen = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : undefined;
    };
    document.addEventListener('focusin', listen);
    return () => document.removeEventListener('focusin', listen);
  }, []);
}

/**
 * When a dialog that was open is gone, what had the focus before has it again, or else the page. A
 * dialog that is removed takes the focus with it, and the keyboard would begin at the top.
 */
export function useFocusReturn(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) {
      return;
    }
    const active = document.activeElement;
    const opener = openerOf(active === null || active === document.body ? last : active);
    return () => {
      // The dialog leaves the document after this.
      requestAnimationFrame(() => giveBack(opener));
    };
  }, [open]);
}

/** An item of a menu is gone with its menu, so its opener is the button of the menu. */
function openerOf(element: Element | undefined): Element | undefined {
  const menu = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return (menu && document.getElementById(menu)) || element;
}

function giveBack(opener: Element | undefined): void {
  const { activeElement: active, body } = document;
  if (active !== null && active !== body) {
    return;
  }
  if (opener instanceof HTMLElement && opener.isConnected) {
    opener.focus({ preventScroll: true });
  }
  if (document.activeElement === body) {
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
    (dialog ?? document.getElementById('content'))?.focus({ preventScroll: true });
  }
}
