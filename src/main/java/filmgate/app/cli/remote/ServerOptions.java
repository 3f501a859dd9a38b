package filmgate.app.cli.remote;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.Invocation;
import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ApiKeyText;
import filmgate.app.remote.ServerAddress;

/** The server and the key of a command. */
final class ServerOptions {
  /** The variable that is used without {@code --server}. */
  static final String URL_VARIABLE = "FILMGATE_URL";

  /** The variable that is used without {@code --key}. */
  static final String KEY_VARIABLE = "FILMGATE_KEY";

  private ServerOptions() {}

  /** A client for the server with the key of the options or the environment. */
  static ApiClient client(Invocation invocation) {
    return new ApiClient(
        address(invocation), key(invocation), invocation.environment().environment());
  }

  private static ServerAddress address(Invocation invocation) {
    var source = invocation.has(CommandBuilder.SERVER) ? CommandBuilder.SERVER : URL_VARIABLE;
    return ServerAddress.of(
        source,
        invocation.option(CommandBuilder.SERVER, URL_VARIABLE).orElse(ServerAddress.DEFAULT));
  }

  static ApiKeyText key(Invocation invocation) {
    var text =
        invocation
            .option(CommandBuilder.KEY, KEY_VARIABLE)
            .orElseThrow(
                () ->
                    new CliException(
                        "an API key is required. Set the environment variable %s"
                            .formatted(KEY_VARIABLE)));
    return ApiKeyText.of(text.strip())
        .orElseThrow(
            () ->
                new CliException(
                    "the API key contains a character that no key has. Check %s"
                        .formatted(KEY_VARIABLE)));
  }
}
