package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A server in a process of its own, and a client for it. */
final class RunningServer implements AutoCloseable {
  static final String KEY = "fg-journey-root-key";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long FINISH_NANOS = Duration.ofMinutes(8).toNanos();

  private final ServerProcess program;
  private final String address;
  private final String key;

  private RunningServer(ServerProcess program, String address, String key) {
    this.program = program;
    this.address = address;
    this.key = key;
  }

  /** The same server with another key. */
  RunningServer as(String other) {
    return new RunningServer(program, address, other);
  }

  /** Starts a server on the data directory and waits until it listens. */
  static RunningServer on(Path data, Map<String, String> settings) throws Exception {
    var program = launch(data, settings);
    try {
      return new RunningServer(program, program.awaitLine("Filmgate listens on "), KEY);
    } catch (AssertionError e) {
      program.close();
      throw e;
    }
  }

  /** What the server has logged so far. */
  String log() {
    return program.errors();
  }

  /** Starts a server without waiting, for starts that fail. */
  static ServerProcess launch(Path data, Map<String, String> settings) throws IOException {
    var directory = Objects.requireNonNull(data.toAbsolutePath().getParent());
    Files.createDirectories(directory);
    return new ServerProcess(
        directory, environment(settings), List.of("serve", "--data", data.toString()));
  }

  private static Map<String, String> environment(Map<String, String> settings) {
    var environment = new HashMap<String, String>();
    environment.put("FILMGATE_ROOT_KEY", KEY);
    environment.put("FILMGATE_PORT", "0");
    environment.put("FILMGATE_EGRESS_NAMES", "none");
    environment.put("FILMGATE_DISK_FLOOR_BYTES", "1MiB");
    environment.putAll(settings);
    return environment;
  }

  /** Starts a server that can be killed at crash points. */
  static RunningServer halting(Path data, Map<String, String> settings) throws Exception {
    var program = launchHalting("", data, settings);
    try {
      return new RunningServer(program, program.awaitLine("Filmgate listens on "), KEY);
    } catch (AssertionError e) {
      program.close();
      throw e;
    }
  }

  /** Starts a server that is killed at this path of crash points, without waiting. */
  static ServerProcess launchHalting(String path, Path data, Map<String, String> settings)
      throws IOException {
    Files.createDirectories(data);
    return new ServerProcess(
        "filmgate.app.HaltingMain",
        data,
        environment(settings),
        List.of(path, "serve", "--data", data.toString()));
  }

  /** Kills the server when it has passed these crash points in this order. */
  void haltAt(String path) throws Exception {
    program.send(path);
    program.awaitLine("armed");
  }

  ServerProcess program() {
    return program;
  }

  String address() {
    return address;
  }

  Reply post(String path, String body, String... headers) throws Exception {
    var request = request(path).header("Content-Type", "application/json");
    return send(
        (headers.length == 0 ? request : request.headers(headers))
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends bytes, with the headers of the test alone besides the key. */
  Reply send(String method, String path, byte[] body, String... headers) throws Exception {
    var request = request(path).method(method, BodyPublishers.ofByteArray(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** A file of a finished video, which may not be ready yet. */
  Reply awaitFile(String task, String variant) throws Exception {
    var path = "/v1/videos/" + task + "/content?variant=" + variant;
    var reply = get(path);
    for (var tries = 0; reply.status() == 409 && tries < 60; tries++) {
      reply = get(path);
    }
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply;
  }

  Reply delete(String path) throws Exception {
    return send(request(path).DELETE());
  }

  Reply get(String path, String... headers) throws Exception {
    return send(headers.length == 0 ? request(path) : request(path).headers(headers));
  }

  /** Sends a request with another key than the root's. */
  Reply as(String key, String method, String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  /** Sends a GET without a key, as a browser does. */
  static Reply fetch(String url, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + key);
  }

  private static Reply send(HttpRequest.Builder request) throws Exception {
    return new Reply(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
  }

  /** Submits a video and returns the task id. */
  String submit(String body) throws Exception {
    var reply = post("/v1/videos/generations", body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().at("/data/0/task_id").stringValue();
  }

  JsonNode task(String id) throws Exception {
    return get("/v1/tasks/" + id).json().path("data");
  }

  /** Waits until the task matches or has ended. */
  void awaitTask(String id, Predicate<JsonNode> wanted) throws Exception {
    var end = System.nanoTime() + FINISH_NANOS;
    var reply = get("/v1/tasks/" + id);
    while (!ended(reply.json().path("data")) && !wanted.test(reply.json().path("data"))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("timeout: " + reply.text() + program.errors());
      }
      var next = get("/v1/tasks/" + id + "?wait=30", "If-None-Match", reply.header("ETag"));
      reply = next.status() == 304 ? reply : next;
    }
  }

  private static boolean ended(JsonNode task) {
    return List.of("completed", "failed", "cancelled").contains(task.path("status").stringValue());
  }

  /** Waits until the task has ended. */
  JsonNode awaitEnd(String id) throws Exception {
    var end = System.nanoTime() + FINISH_NANOS;
    while (System.nanoTime() < end) {
      var task = get("/v1/tasks/" + id + "?wait=60").json().path("data");
      if (ended(task)) {
        return task;
      }
    }
    throw new AssertionError("the task did not end: " + task(id) + "\n" + program.errors());
  }

  /** Waits until the task is completed. */
  JsonNode awaitVideo(String id) throws Exception {
    var task = awaitEnd(id);
    assertThat(task.path("status").stringValue())
        .as(task + "\n" + program.errors())
        .isEqualTo("completed");
    return task;
  }

  /** Waits until a directory contains no file: the server deletes after it has responded. */
  void awaitNoFiles(Path folder) throws Exception {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (hasFiles(folder)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(folder + " still contains files");
      }
      assertThat(get("/livez").status()).isEqualTo(200);
    }
  }

  private static boolean hasFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.anyMatch(Files::isRegularFile);
    } catch (UncheckedIOException | NoSuchFileException _) {
      return true; // a file was deleted meanwhile
    }
  }

  /** The signed link of a completed task. */
  static String link(JsonNode task) {
    return task.at("/result/videos/0/url/0").stringValue();
  }

  @Override
  public void close() {
    program.close();
  }
}
