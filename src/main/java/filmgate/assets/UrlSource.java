package filmgate.assets;

/** Whose URL is fetched; named at every call so that the trust decision is visible. */
public enum UrlSource {
  /** Written by a caller into a request: never trusted. */
  CALLER,
  /** Answered by an upstream as the address of a result: not trusted either, but not a caller's. */
  UPSTREAM
}
