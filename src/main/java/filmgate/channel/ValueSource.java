package filmgate.channel;

import java.util.Optional;

/** Where {@code ${NAME}} and {@code file:} in the configuration of a channel are read. */
public interface ValueSource {
  /** The value of an environment variable; empty if it is not set. */
  Optional<String> variable(String name);

  /** The text of a file; empty if it cannot be read or is too large. */
  Optional<String> file(String path);
}
