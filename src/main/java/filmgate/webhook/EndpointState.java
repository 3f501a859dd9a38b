package filmgate.webhook;

import java.util.Arrays;
import java.util.Locale;

/** Whether an endpoint receives events, and if not, why. */
public enum EndpointState {
  ENABLED,
  /** The account disabled it. */
  DISABLED,
  /** It responded 410. */
  GONE,
  /** Every attempt failed for five days. */
  FAILING;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static EndpointState ofWireName(String name) {
    return Arrays.stream(values())
        .filter(state -> state.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a state of an endpoint: " + name));
  }
}
