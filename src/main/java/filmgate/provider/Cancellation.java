package filmgate.provider;

/** What came of asking an upstream to stop. */
public enum Cancellation {
  STOPPED,
  TOO_LATE,
  NOT_OFFERED
}
