import { useEffect, useEffectEvent, useState } from 'react';
import { signInByLink } from '../../api/session';
import { holdToken, takeToken, waitsForSignIn } from './token';

/** What became of the token in the address. */
export interface ByLink {
  /** Whether it waits, or is sent: nothing else is decided before. */
  readonly isPending: boolean;
  readonly error: Error | undefined;
}

/** Signs in with the token in the address, also if the browser is signed in already. */
export function useLink(): ByLink {
  const [state, setState] = useState<ByLink>(() => ({
    isPending: waitsForSignIn(),
    error: undefined,
  }));
  const start = useEffectEvent(() => {
    holdToken();
    const token = takeToken();
    if (token === undefined) {
      return;
    }
    setState({ isPending: true, error: undefined });
    signInByLink(token).then(
      () => setState({ isPending: false, error: undefined }),
      (error: unknown) => setState({ isPending: false, error: error as Error }),
    );
  });
  useEffect(() => {
    const listen = () => start();
    listen();
    globalThis.addEventListener('hashchange', listen);
    return () => globalThis.removeEventListener('hashchange', listen);
  }, []);
  return state;
}
