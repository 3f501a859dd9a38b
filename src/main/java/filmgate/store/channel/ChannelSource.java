package filmgate.store.channel;

import java.util.Locale;

/** Where a channel is configured. Only there can it be changed. */
public enum ChannelSource {
  /** In {@code filmgate.yaml}. */
  FILE,
  /** By the admin API or the command line. */
  API;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  public String wireName() {
    return wireName;
  }
}
