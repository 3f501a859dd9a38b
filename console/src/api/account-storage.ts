import { currentSession, onSessionChange } from './session';

/**
 * Texts of the account in this tab. They survive a reload and signing in again. Another account does
 * not see them, and signing out deletes them.
 */
const PREFIX = 'filmgate.account.';

function nameOf(name: string): string | undefined {
  const session = currentSession();
  return 'who' in session ? `${PREFIX}${session.who.account.id}.${name}` : undefined;
}

/** A stored text; undefined if there is none, or if storage is forbidden. */
export function readText(name: string): string | undefined {
  const full = nameOf(name);
  try {
    return full === undefined ? undefined : (sessionStorage.getItem(full) ?? undefined);
  } catch {
    return undefined;
  }
}

/** Stores a text, or deletes it. If storage is full or forbidden, the page still has it. */
export function writeText(name: string, text: string | undefined): void {
  const full = nameOf(name);
  try {
    if (full !== undefined && text !== undefined) {
      sessionStorage.setItem(full, text);
    } else if (full !== undefined) {
      sessionStorage.removeItem(full);
    }
  } catch {
    // The page still has it.
  }
}

function forgetTexts(): void {
  try {
    Object.keys(sessionStorage)
      .filter((name) => name.startsWith(PREFIX))
      .forEach((name) => sessionStorage.removeItem(name));
  } catch {
    // Nothing can be stored either.
  }
}

let wasSignedIn = false;

/** A session that ended before this page was loaded has not signed out. */
onSessionChange(() => {
  const { state } = currentSession();
  if (state === 'signed_out' && wasSignedIn) {
    forgetTexts();
  }
  wasSignedIn = state === 'signed_in' || state === 'expired';
});
