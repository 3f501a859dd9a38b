import { callOwnRoute } from '../../api/own-routes';
import type { SignedIn } from '../../api/session';

/** A browser that is signed in. Times are in seconds since 1970. */
export interface BrowserSession {
  readonly id: string;
  readonly created: number;
  /** Accurate to about a minute. */
  readonly last_used: number;
  readonly expires_at: number;
  readonly address: string;
  readonly user_agent: string;
  /** Whether this page belongs to it. */
  readonly current: boolean;
}

/** The account of the operator of the server. */
const ROOT = 'root';

/** The same in both modes. */
export const sessionsKey = ['sessions'] as const;

/** The sessions of the account: this one first, then the last used. */
export async function listSessions(): Promise<readonly BrowserSession[]> {
  const { data } = (await callOwnRoute('/sessions')) as { data: BrowserSession[] };
  return data.toSorted((a, b) => Number(b.current) - Number(a.current) || b.last_used - a.last_used);
}

export async function endSession(id: string): Promise<void> {
  await callOwnRoute(`/sessions/${id}`, 'DELETE');
}

/** Ends every session but this one. One that has ended since it was listed is no error. */
export async function endOthers(sessions: readonly BrowserSession[]): Promise<void> {
  const others = sessions.filter((session) => !session.current);
  const results = await Promise.allSettled(others.map(({ id }) => endSession(id)));
  const failed = results.find((result) => result.status === 'rejected' && !isGone(result.reason));
  if (failed?.status === 'rejected') {
    throw failed.reason;
  }
}

function isGone(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && 'status' in reason && reason.status === 404;
}

/**
 * Whether a session may set the password of its account: it must be able to do all that the password
 * can. The server also looks at its addresses and its end.
 */
export function mayHavePassword(who: Pick<SignedIn, 'account' | 'scopes' | 'modes'>): boolean {
  const needed = ['generate', 'keys', 'route', ...(who.account.id === ROOT ? ['admin'] : [])];
  return (
    who.modes.includes('live') &&
    needed.every((scope) => who.scopes.includes(scope)) &&
    !who.scopes.some((scope) => scope.startsWith('model:'))
  );
}

export async function setPassword(password: string, current: string): Promise<void> {
  await callOwnRoute('/password', 'PUT', current === '' ? { password } : { password, current });
}
