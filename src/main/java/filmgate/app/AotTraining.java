package filmgate.app;

import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.config.SettingsFile;
import filmgate.config.SettingsReader;
import filmgate.config.SettingsReader.ReadResult;
import filmgate.files.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The AOT training run: starts a server on a temporary data directory and sends the first requests,
 * while the JVM records the AOT cache. Nothing is rendered.
 */
final class AotTraining implements Runnable {
  private static final String KEY = "aot-training-run";
  private static final String BODY = "{\"model\":\"kling-v3\",\"prompt\":\"a red fox\"}";

  private final String version;

  AotTraining(String version) {
    this.version = version;
  }

  @Override
  public void run() {
    try {
      var directory = Files.createTempDirectory("filmgate-aot-");
      runOnce(settings(directory));
      Directories.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void runOnce(Settings settings) throws IOException {
    try (var server = Server.start(settings, version)) {
      server.banner().lines();
      send(server.port(), "GET", "/readyz", "");
      send(server.port(), "POST", "/v1/videos/generations?dry_run=true", BODY);
      var response = send(server.port(), "POST", "/v1/videos/generations", BODY);
      var start = response.indexOf("task_");
      if (start >= 0) {
        send(server.port(), "GET", "/v1/tasks/" + response.substring(start, start + 31), "");
      }
    }
  }

  private static Settings settings(Path directory) {
    var environment = Map.of("FILMGATE_ROOT_KEY", KEY);
    var flags =
        Map.of(
            Setting.DATA, directory.toString(),
            Setting.PORT, "0",
            Setting.LOCAL_WORKERS, "0",
            Setting.DISK_FLOOR_BYTES, "0");
    return switch (SettingsReader.read(
        new SettingsFile.DefaultFile(directory), environment, flags)) {
      case ReadResult.ValidSettings(var settings) -> settings;
      case ReadResult.InvalidSettings(var problems, var _) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  private static String send(int port, String method, String path, String body) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var request =
          "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n"
                  .formatted(method, path, KEY)
              + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(body.length(), body);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
