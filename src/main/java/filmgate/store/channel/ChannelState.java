package filmgate.store.channel;

import java.util.Locale;

/** What an operator has decided about a channel. */
public enum ChannelState {
  /** It gets new tasks. */
  ACTIVE,
  /** It gets no new tasks until it is resumed. */
  PAUSED,
  /** It gets no new tasks and will be removed; running tasks end. */
  DRAINING,
  /** It is no longer configured; running tasks end. */
  REMOVED;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  public String wireName() {
    return wireName;
  }
}
