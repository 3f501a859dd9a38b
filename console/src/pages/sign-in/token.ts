/** The token in a link or its hash: what follows `#`. Undefined if there is none. */
export function tokenOf(link: string): string | undefined {
  const hash = link.slice(link.indexOf('#') + 1).trim();
  return link.includes('#') && /^[\w.~-]+$/.test(hash) ? hash : undefined;
}

/** Takes the token out of the address, so that neither a reload nor the history sends it again. */
export function takeToken(): string | undefined {
  const token = tokenOf(location.hash);
  if (location.hash !== '') {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return token;
}
