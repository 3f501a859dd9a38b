package filmgate.app;

import filmgate.app.cli.CliServices.DemoServer;
import filmgate.app.cli.CliServices.DemoServers;
import filmgate.app.cli.command.CliException;
import filmgate.app.remote.ApiKeyText;
import filmgate.app.remote.ServerAddress;
import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.config.SettingsFile;
import filmgate.config.SettingsReader;
import filmgate.config.SettingsReader.ReadResult;
import filmgate.files.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts servers on a free port of this machine, each with a temporary data directory. */
record TemporaryServers(String version) implements DemoServers {
  @Override
  public DemoServer start() {
    Logging.level("warn");
    try {
      var directory = Files.createTempDirectory("filmgate-demo-");
      return new TemporaryServer(directory, Server.start(settings(directory), version));
    } catch (IOException e) {
      throw new CliException("cannot create a temporary directory", e);
    }
  }

  private static Settings settings(Path directory) {
    var flags = Map.of(Setting.DATA, directory.toString(), Setting.PORT, "0");
    return switch (SettingsReader.read(new SettingsFile.DefaultFile(directory), Map.of(), flags)) {
      case ReadResult.ValidSettings(var settings) -> settings;
      case ReadResult.InvalidSettings(var problems, var _) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  private record TemporaryServer(Path directory, Server server) implements DemoServer {
    @Override
    public ServerAddress address() {
      return ServerAddress.of("", "http://127.0.0.1:" + server.port());
    }

    /** The first key of the root account, which a new directory has. */
    @Override
    public ApiKeyText key() {
      return server.unusedKey().flatMap(ApiKeyText::of).orElseThrow();
    }

    @Override
    public void close() {
      server.close();
      try {
        Directories.delete(directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
