package filmgate.app.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of one server with one key. It uses the proxies of the environment, follows no redirect,
 * so that the key reaches this server only, and reports every failure as an {@link ApiFailure}.
 */
public final class ApiClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String GET = "GET";
  private static final int ERRORS = 300;
  private static final int NOT_MODIFIED = 304;

  private final ServerAddress server;
  private final ApiKeyText key;
  private final HttpClient http;

  /**
   * @param environment the variables that name proxies
   */
  public ApiClient(ServerAddress server, ApiKeyText key, Map<String, String> environment) {
    this.server = server;
    this.key = key;
    this.http =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .proxy(new SystemProxies(environment))
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
  }

  public ServerAddress server() {
    return server;
  }

  /** The JSON of a GET. */
  public JsonNode get(String path) {
    return json(getBytes(path));
  }

  /** The body of a GET; empty if there is nothing at this path. */
  public Optional<byte[]> find(String path) {
    try {
      return Optional.of(getBytes(path));
    } catch (ApiFailure e) {
      if (e.isNotFound()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * A response and its version.
   *
   * @param version the value of {@code ETag}
   */
  public record Versioned(String version, JsonNode json) {}

  /** The JSON of a GET; empty if it is still the version that is given. */
  public Optional<Versioned> changed(String path, String version) {
    var request = request(path).timeout(TIMEOUT).GET();
    if (!version.isEmpty()) {
      request.header("If-None-Match", version);
    }
    var response = exchange(request, BodyHandlers.ofByteArray());
    if (response.statusCode() == NOT_MODIFIED) {
      return Optional.empty();
    }
    if (response.statusCode() >= ERRORS) {
      throw failure(response.statusCode(), response, response.body());
    }
    var next = response.headers().firstValue("ETag").orElse("");
    return Optional.of(new Versioned(next, json(response.body())));
  }

  /** The body at a URL of a result. The key is not sent, since the URL may be of another server. */
  public InputStream open(URI url) {
    var request = HttpRequest.newBuilder(url).timeout(TIMEOUT).GET();
    var response = exchange(request, BodyHandlers.ofInputStream());
    if (response.statusCode() >= ERRORS) {
      throw failure(response.statusCode(), response, readAll(response.body()));
    }
    return response.body();
  }

  private byte[] getBytes(String path) {
    return send(request(path).timeout(TIMEOUT).method(GET, BodyPublishers.noBody()));
  }

  /** The JSON of a POST without a body. */
  public JsonNode post(String path) {
    return json(send(request(path).timeout(TIMEOUT).POST(BodyPublishers.noBody())));
  }

  /** The JSON of a POST of JSON with further headers. */
  public JsonNode post(String path, JsonNode body, Map<String, String> headers) {
    var request =
        request(path)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)));
    headers.forEach(request::header);
    return json(send(request));
  }

  public JsonNode delete(String path) {
    return json(send(request(path).timeout(TIMEOUT).DELETE()));
  }

  /**
   * The JSON of a POST of a file. The server can refuse it before the first byte is sent.
   *
   * @param sent receives the number of bytes that were sent, from any thread
   */
  public JsonNode upload(String path, Path file, LongConsumer sent) throws IOException {
    var bytes = Files.size(file);
    var body = BodyPublishers.ofInputStream(() -> CountedFile.open(file, sent));
    return json(
        send(
            request(path)
                .header("Content-Type", "application/octet-stream")
                .expectContinue(bytes > 0)
                .POST(bytes > 0 ? BodyPublishers.fromPublisher(body, bytes) : body)));
  }

  /** The body of a stream of events after an event. */
  public InputStream stream(String path, String lastEventId) {
    var request =
        request(path)
            .setHeader("Accept", "text/event-stream")
            .setHeader("Last-Event-ID", lastEventId)
            .timeout(TIMEOUT)
            .GET();
    var response = exchange(request, BodyHandlers.ofInputStream());
    if (response.statusCode() >= ERRORS) {
      throw failure(response.statusCode(), response, readAll(response.body()));
    }
    return response.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Authorization", "Bearer " + key.secret())
        .header("Accept", "application/json")
        .header("Accept-Language", "en");
  }

  private byte[] send(HttpRequest.Builder request) {
    var response = exchange(request, BodyHandlers.ofByteArray());
    if (response.statusCode() >= ERRORS) {
      throw failure(response.statusCode(), response, response.body());
    }
    return response.body();
  }

  private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw ConnectionProblems.failure(server, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ApiFailure.noResponse("the request was interrupted", e);
    }
  }

  private byte[] readAll(InputStream body) {
    try (body) {
      return body.readAllBytes();
    } catch (IOException e) {
      throw ConnectionProblems.failure(server, e);
    }
  }

  private ApiFailure failure(int status, HttpResponse<?> response, byte[] body) {
    var retryAfter = response.headers().firstValue("Retry-After").orElse("");
    return new ApiFailure(
        status,
        ErrorMessages.of(server, status, body),
        ErrorMessages.seconds(retryAfter),
        ErrorMessages.json(body).toString());
  }

  private JsonNode json(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException e) {
      throw ApiFailure.noResponse(
          "%s did not respond with JSON: %s. Check that it is the URL of a Filmgate server"
              .formatted(server.base(), ErrorMessages.beginning(new String(body, UTF_8))),
          e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
