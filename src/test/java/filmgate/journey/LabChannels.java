package filmgate.journey;

import filmgate.lab.LabSettings;
import filmgate.lab.UpstreamLab;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** An upstream lab, and the configuration of channels that lead to it. */
final class LabChannels implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final UpstreamLab lab;
  private final Path file;
  private final StringJoiner channels = new StringJoiner("\n", "channels:\n", "\n");

  /** A lab, and a {@code filmgate.yaml} in this directory. */
  LabChannels(Path directory) throws IOException {
    lab = UpstreamLab.start(LabSettings.onFreePort(Clock.systemUTC()));
    file = directory.resolve("filmgate.yaml");
  }

  /** The environment of a server with these channels. */
  Map<String, String> environment() {
    return Map.of("FILMGATE_EGRESS_ALLOW", "127.0.0.1/32", "FILMGATE_CONFIG", file.toString());
  }

  /** Adds a channel to the file, with further fields as lines of YAML. */
  LabChannels with(String name, String provider, String key, String... fields) throws IOException {
    var channel = new StringJoiner("\n    ", "  - ", "");
    channel.add("name: " + name).add("provider: " + provider);
    channel.add("base-url: " + lab.url(provider)).add("key: " + key);
    if (Stream.of(fields).noneMatch(field -> field.startsWith("poll-seconds"))) {
      channel.add("poll-seconds: 1");
    }
    for (var field : fields) {
      channel.add(field);
    }
    channels.add(channel.toString());
    Files.writeString(file, channels.toString());
    return this;
  }

  LabChannels withKling(String name, String... fields) throws IOException {
    return with(name, "kling", "api-key-kling-lab-000000000001", fields);
  }

  LabChannels withGateway(String name, String... fields) throws IOException {
    return with(name, "gateway", "lab-gateway-key-0001", fields);
  }

  /** Sets a script with these faults, each the fields of a JSON object. */
  void faults(String... faults) throws Exception {
    var all = new StringJoiner("},{", "{\"faults\":[{", "}]}");
    for (var fault : faults) {
      all.add(fault);
    }
    script(all.toString());
  }

  /** Sets a script. */
  void script(String json) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/_lab/script".formatted(lab.port())))
            .POST(BodyPublishers.ofString(json))
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalArgumentException(answer.body());
    }
  }

  @Override
  public void close() {
    lab.close();
  }
}
