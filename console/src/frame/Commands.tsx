import { Suspense, useEffect, useState } from 'react';
import { currentSession } from '../api/session';
import { loaded } from '../parts/loaded';
import { closeCommands, openCommands, useCommandsOpen } from './commands';
import { LoadsWhenNeeded } from './LoadsWhenNeeded';

const { component: CommandMenu } = loaded(() => import('./CommandMenu'));

/** Listens for ⌘K and Ctrl K. The menu is loaded when it is opened first. */
export function Commands() {
  const open = useCommandsOpen();
  const [needed, setNeeded] = useState(open);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.altKey) {
        event.preventDefault();
        // A session that has ended asks for a sign-in first.
        if (currentSession().state === 'signed_in') {
          openCommands();
        }
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  if (open && !needed) {
    setNeeded(true);
  }
  return needed ? (
    <LoadsWhenNeeded wanted={open} want={openCommands} giveUp={closeCommands}>
      <Suspense>
        <CommandMenu open={open} />
      </Suspense>
    </LoadsWhenNeeded>
  ) : null;
}
