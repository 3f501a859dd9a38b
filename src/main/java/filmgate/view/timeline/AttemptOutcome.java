package filmgate.view.timeline;

import java.util.Locale;

/** How an attempt ended. */
public enum AttemptOutcome {
  /** It has not ended. */
  RUNNING,
  COMPLETED,
  FAILED,
  /** It was interrupted, or the upstream did not accept it. */
  REQUEUED,
  CANCELLED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
