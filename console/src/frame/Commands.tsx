import { lazy, Suspense, useEffect, useState } from 'react';
import { openCommands, useCommandsOpen } from './commands';

const CommandMenu = lazy(() => import('./CommandMenu'));

/** Listens for ⌘K and Ctrl K. The menu is loaded when it is opened first. */
export function Commands() {
  const open = useCommandsOpen();
  const [needed, setNeeded] = useState(open);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.altKey) {
        event.preventDefault();
        openCommands();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  if (open && !needed) {
    setNeeded(true);
  }
  return needed ? (
    <Suspense>
      <CommandMenu open={open} />
    </Suspense>
  ) : null;
}
