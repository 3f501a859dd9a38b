import { useSession } from '../api/session';
import { useCommandsOpen } from './commands';

/** Whether the frame has something over the dialogs of a page. They leave the keyboard to it. */
export function useCovered(): boolean {
  const ended = useSession().state !== 'signed_in';
  return useCommandsOpen() || ended;
}
