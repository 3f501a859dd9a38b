import { consolePath } from '../../setup';

/** The token in a link or its hash: what follows `#`. Undefined if there is none. */
export function tokenOf(link: string): string | undefined {
  const hash = link.slice(link.indexOf('#') + 1).trim();
  return link.includes('#') && /^[\w.~-]+$/.test(hash) ? hash : undefined;
}

let held: string | undefined;

/**
 * Takes the token out of the address, so that neither a reload nor the history sends it again. Runs
 * before a page is shown, because a browser that is signed in leaves this one at once.
 */
export function holdToken(): void {
  const token = isSignIn(location.pathname) ? tokenOf(location.hash) : undefined;
  if (token !== undefined) {
    held = token;
    history.replaceState(history.state, '', location.pathname + location.search);
  }
}

function isSignIn(path: string): boolean {
  return path.replace(/\/$/, '') === `${consolePath}/sign-in`;
}

export function waitsForSignIn(): boolean {
  return held !== undefined;
}

/** The token that was held. It is sent once. */
export function takeToken(): string | undefined {
  const token = held;
  held = undefined;
  return token;
}
