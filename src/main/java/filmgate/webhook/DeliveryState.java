package filmgate.webhook;

import java.util.Arrays;
import java.util.Locale;

/** The state of a delivery. */
public enum DeliveryState {
  /** It waits for its first or next attempt, or for an earlier delivery of the same task. */
  PENDING,
  DELIVERED,
  /** The last attempt of the schedule failed, or the receiver responded 410. */
  FAILED,
  /** The endpoint was disabled or deleted, or the task was erased. */
  CANCELLED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static DeliveryState ofWireName(String name) {
    return Arrays.stream(values())
        .filter(state -> state.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a state of a delivery: " + name));
  }
}
