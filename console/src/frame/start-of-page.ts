import { useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';

/**
 * A page that a link opened begins at its top and has the focus. Back and forward restore the
 * position, which the browser does itself.
 */
export function useStartOfPage(): void {
  const [path] = useLocation();
  const search = useSearch();
  const shown = useRef(path);
  const byHistory = useRef(false);
  useEffect(() => {
    const listen = () => {
      byHistory.current = true;
    };
    globalThis.addEventListener('popstate', listen);
    return () => globalThis.removeEventListener('popstate', listen);
  }, []);
  useEffect(() => {
    if (shown.current !== path && !byHistory.current) {
      globalThis.scrollTo(0, 0);
      document.getElementById('content')?.focus({ preventScroll: true });
    }
    shown.current = path;
    byHistory.current = false;
  }, [path, search]);
}
