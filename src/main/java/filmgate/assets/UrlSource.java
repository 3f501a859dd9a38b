package filmgate.assets;

/** Who wrote a URL; explicit at every call, so that the trust decision is visible. */
public enum UrlSource {
  /** Written by a caller into a request: never trusted. */
  CALLER,
  /** Returned by an upstream as the location of a result: not trusted either. */
  UPSTREAM
}
