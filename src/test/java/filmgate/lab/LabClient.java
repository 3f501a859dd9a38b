package filmgate.lab;

import filmgate.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A lab on a free port whose time the test moves, and a plain HTTP client for it. */
final class LabClient implements AutoCloseable {
  static final String KLING = "/kling";
  static final String TEXT_TO_VIDEO = "/kling/text-to-video/kling-3.0";
  static final String KLING_KEY = "api-key-kling-lab-000000000001";
  static final String GATEWAY_KEY = "lab-gateway-key-0001";
  static final JsonMapper JSON = new JsonMapper();

  final UpstreamLab lab;
  final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  LabClient() throws IOException {
    this(new SettableClock());
  }

  LabClient(Clock clock) throws IOException {
    lab = UpstreamLab.start(LabSettings.onFreePort(clock));
  }

  /** A response with its body as text. */
  record Answer(int status, String text, HttpResponse<byte[]> response) {
    JsonNode json() {
      return JSON.readTree(text);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url(path));
  }

  URI url(String path) {
    return URI.create(
        path.startsWith("http") ? path : "http://127.0.0.1:%d%s".formatted(lab.port(), path));
  }

  Answer send(HttpRequest request) throws IOException, InterruptedException {
    var response = http.send(request, BodyHandlers.ofByteArray());
    return new Answer(
        response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
  }

  Answer get(String path, String key) throws IOException, InterruptedException {
    return send(authorized(request(path), key).GET().build());
  }

  Answer post(String path, String key, String body) throws IOException, InterruptedException {
    return send(authorized(request(path), key).POST(BodyPublishers.ofString(body)).build());
  }

  private static HttpRequest.Builder authorized(HttpRequest.Builder request, String key) {
    return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
  }

  /** Sets the script of the lab. */
  void script(String json) throws IOException, InterruptedException {
    var answer = post("/_lab/script", "", json);
    if (answer.status() != 200) {
      throw new IllegalArgumentException(answer.text());
    }
  }

  /** Sets a script with one fault. */
  void fault(String fields) throws IOException, InterruptedException {
    script("{\"faults\":[{%s}]}".formatted(fields));
  }

  Answer createKling() throws IOException, InterruptedException {
    return post(TEXT_TO_VIDEO, KLING_KEY, "{\"prompt\":\"a red fox\"}");
  }

  /** The only task of a query. */
  JsonNode klingTask(String id) throws IOException, InterruptedException {
    return get("/kling/tasks?task_ids=" + id, KLING_KEY).json().path("data").path(0);
  }

  /** Creates a task at Kling and lets it finish. */
  JsonNode finishedKlingTask() throws IOException, InterruptedException {
    var id = createKling().json().path("data").path("id").asString();
    lab.time().move(Duration.ofSeconds(3));
    return klingTask(id);
  }

  @Override
  public void close() {
    http.shutdownNow();
    lab.close();
  }
}
