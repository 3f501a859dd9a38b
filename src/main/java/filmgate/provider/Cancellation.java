package filmgate.provider;

/** The result of a cancellation request. */
public enum Cancellation {
  STOPPED,
  TOO_LATE,
  NOT_OFFERED
}
