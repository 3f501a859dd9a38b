package filmgate.app.cli.target;

import filmgate.app.remote.ApiClient;

/**
 * The use of a server by one command.
 *
 * @param end releases what the command took for itself, such as a temporary key
 */
public record ServerSession(ApiClient client, Runnable end) implements AutoCloseable {
  @Override
  public void close() {
    try (client) {
      end.run();
    }
  }
}
