package filmgate.app.cli;

import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.config.ChannelFile;
import filmgate.config.Setting;
import filmgate.config.Settings;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The command {@code serve}, which runs the server until SIGTERM. */
final class ServeCommand {
  private ServeCommand() {}

  static Command of(
      ToIntFunction<Settings> serve, Function<ChannelFile, List<String>> channelCheck) {
    return CommandBuilder.command(
            "serve",
            "Run the API server. It needs no account and no network: the first start prints a key"
                + " and a curl command that uses it. SIGTERM stops the server, and the next start"
                + " resumes unfinished tasks.")
        .settings(List.of(Setting.values()))
        .channels(channelCheck)
        .synopsis("filmgate serve [--host STRING] [--port N] [--data DIRECTORY] [SETTING...]")
        .footer(
            "",
            "Each setting can also be set in the file and in the environment: --local-workers is"
                + " local.workers and FILMGATE_LOCAL_WORKERS. The root key and the encryption keys"
                + " are only read from the file and the environment: FILMGATE_ROOT_KEY and"
                + " FILMGATE_SECRETS_KEY.")
        .exits(invocation -> serve.applyAsInt(invocation.settings()));
  }
}
