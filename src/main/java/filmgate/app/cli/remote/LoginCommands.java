package filmgate.app.cli.remote;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.profile.Profile;
import filmgate.app.profile.ProfileFile;
import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ApiKeyText;
import filmgate.app.remote.ServerAddress;
import filmgate.config.Setting;
import java.util.List;

/** The commands {@code login} and {@code logout}. */
public final class LoginCommands {
  private static final String CONSOLE = "--console";

  private LoginCommands() {}

  /** Stores a server and a key, after the server accepted the key; or prints a sign-in link. */
  public static Command login(TargetResolver targets) {
    var links = new SignInLinks(targets);
    return CommandBuilder.command(
            "login", "Store a server and a key in the user's configuration, for later commands.")
        .settings(List.of(Setting.DATA))
        .withServer()
        .flag(CONSOLE, "Store nothing; print a link that signs in to the console, once.")
        .footer(
            "",
            "Without --key and FILMGATE_KEY, the key is read from the standard input. On a screen"
                + " it is not shown.",
            "The key is stored in a file of the user's configuration, which only you can read.",
            "",
            "With --console, a link of the server is printed that the other commands would use. It"
                + " signs in with the permissions of the key; on a data directory, as the root"
                + " account.",
            "",
            "  filmgate login --server https://video.example.com",
            "  filmgate login --console")
        .does(
            invocation -> {
              if (invocation.has(CONSOLE)) {
                links.print(invocation);
              } else {
                login(invocation);
              }
            });
  }

  private static void login(Invocation invocation) {
    var file = file(invocation);
    var source =
        invocation.has(CommandBuilder.SERVER)
            ? CommandBuilder.SERVER
            : TargetResolver.SERVER_VARIABLE;
    var server =
        ServerAddress.of(
            source,
            invocation
                .option(CommandBuilder.SERVER, TargetResolver.SERVER_VARIABLE)
                .orElse(ServerAddress.DEFAULT));
    var key = TargetResolver.key(invocation).orElseGet(() -> askForKey(invocation, server));
    try (var client = new ApiClient(server, key, invocation.environment().environment())) {
      var _ = client.get("/v1/balance");
    }
    file.write(new Profile(server, key));
    invocation.message("Logged in to %s. Stored in %s".formatted(server.base(), file.path()));
  }

  private static ApiKeyText askForKey(Invocation invocation, ServerAddress server) {
    var text = invocation.terminal().secret("API key for %s: ".formatted(server.base())).strip();
    if (text.isEmpty()) {
      throw new CliException(ExitCode.KEY, "no key was given, nothing was stored");
    }
    return ApiKeyText.of(text)
        .orElseThrow(
            () ->
                new CliException(ExitCode.KEY, "the API key contains a character that no key has"));
  }

  /** Deletes the stored server and key. */
  public static Command logout() {
    return CommandBuilder.commandWithoutSettings(
            "logout", "Delete what filmgate login stored. The key stays valid.")
        .does(
            invocation ->
                invocation.message(
                    file(invocation).delete() ? "Logged out." : "There is no login."));
  }

  private static ProfileFile file(Invocation invocation) {
    return ProfileFile.of(invocation.environment().environment())
        .orElseThrow(
            () ->
                new CliException(
                    "there is no directory for the login. Set HOME or XDG_CONFIG_HOME, or use the"
                        + " variables FILMGATE_SERVER and FILMGATE_KEY"));
  }
}
