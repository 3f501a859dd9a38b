package filmgate.app.cli.target;

import filmgate.config.Settings;

/** What a command works on. */
public sealed interface CommandTarget {
  /** A server, with a key. */
  record OnServer(ServerSession session) implements CommandTarget {}

  /** The data directory of these settings. */
  record OnDirectory(Settings settings) implements CommandTarget {}
}
