import { useSession } from '../api/session';
import { useCommandsOpen } from './commands';

/**
 * What the frame has over the dialogs of a page: the form to sign in again, or the menu of commands.
 * The dialogs leave the keyboard to it.
 */
export function useCovered(): 'expired' | 'commands' | undefined {
  const expired = useSession().state === 'expired';
  const commands = useCommandsOpen();
  return expired ? 'expired' : commands ? 'commands' : undefined;
}
