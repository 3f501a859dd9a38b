package filmgate.app;

import filmgate.app.cli.Cli;
import filmgate.app.cli.CliServices;
import filmgate.app.cli.command.CliEnvironment;
import filmgate.app.cli.command.Terminal;
import filmgate.app.local.LocalAccounts;
import filmgate.app.local.LocalBackups;
import filmgate.app.local.LocalChannels;
import filmgate.app.local.LocalKeys;
import filmgate.app.local.LocalPrices;
import filmgate.app.local.LocalServers;
import filmgate.app.local.LocalTasks;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.Interruption;
import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.config.SettingsFile;
import filmgate.config.SettingsReader;
import filmgate.config.SettingsReader.ReadResult;
import filmgate.testing.SettableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server in this process, and the command line as a client of it. */
final class ServedCli implements AutoCloseable {
  static final String ROOT = "fg-served-root-key";

  private final Path directory;
  private final Server server;
  private final HttpClient http = HttpClient.newHttpClient();
  final SettableClock clock = new SettableClock();
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  /** A server whose renderer is paused. */
  ServedCli(Path directory) {
    this(directory, 0);
  }

  /** A server that renders so many videos at the same time. */
  ServedCli(Path directory, int workers) {
    this.directory = directory;
    this.server = Server.start(settings(directory, workers), "1.2.3");
  }

  private static Settings settings(Path directory, int workers) {
    var environment = Map.of("FILMGATE_ROOT_KEY", ROOT, "FILMGATE_EGRESS_ALLOW", "127.0.0.0/8");
    var flags =
        Map.of(
            Setting.DATA,
            directory.resolve("data").toString(),
            Setting.PORT,
            "0",
            Setting.LOCAL_WORKERS,
            Integer.toString(workers),
            Setting.DISK_FLOOR_BYTES,
            "0");
    return switch (SettingsReader.read(
        new SettingsFile.DefaultFile(directory), environment, flags)) {
      case ReadResult.ValidSettings(var settings) -> settings;
      case ReadResult.InvalidSettings(var problems, var _) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Runs a command with the root key. */
  int run(Interruption interruption, String... words) {
    return run(interruption, Map.of("FILMGATE_KEY", ROOT), words);
  }

  /** Runs a command with variables beside {@code FILMGATE_SERVER}. */
  int run(Interruption interruption, Map<String, String> variables, String... words) {
    var environment = new HashMap<>(Map.of("FILMGATE_SERVER", url()));
    environment.putAll(variables);
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader("")),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            false,
            false);
    var services =
        new CliServices(
            new CliServices.Servers(
                _ -> 0, new TemporaryServers("1.2.3"), new LocalServers(), () -> {}),
            new OfflineGenerator(),
            () -> new ModelDescriptionCache(CatalogueComponents.allModels()),
            new LocalKeys(),
            new LocalAccounts(),
            new LocalPrices(),
            new LocalTasks(),
            new LocalBackups(),
            new LocalChannels(),
            new ClientProcess(clock, new Random(1), interruption));
    return new Cli(terminal, new CliEnvironment(directory, environment, "1.2.3"), services)
        .run(List.of(words));
  }

  /** Sends JSON with a key and returns the response. */
  JsonNode send(String key, String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    return JsonMapper.shared().readTree(http.send(request.build(), BodyHandlers.ofString()).body());
  }

  /** The id of a new task of the root account. */
  String submit() throws IOException, InterruptedException {
    var body = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\",\"duration\":3}";
    return send(ROOT, "POST", "/v1/videos/generations", body).at("/data/0/task_id").stringValue();
  }

  /** The secret of a new key of the root account. */
  String key(String body) throws IOException, InterruptedException {
    return send(ROOT, "POST", "/admin/v1/accounts/root/keys", body).path("key").stringValue();
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }
}
