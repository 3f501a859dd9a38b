package filmgate.provider.local;

/** What becomes of an input that could not be fetched (7(d)). */
public enum MissingInput {
  PLACEHOLDER,
  FAIL
}
