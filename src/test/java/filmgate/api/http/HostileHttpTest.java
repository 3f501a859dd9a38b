package filmgate.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings;
import filmgate.testing.RawHttp;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What wrong, greedy or slow callers get; after each, the server still answers. */
class HostileHttpTest {
  private static final String SUBMIT = "/v1/videos/generations";
  private static final ApiSettings.HttpLimits TIGHT =
      new ApiSettings.HttpLimits(
          new ApiSettings.BodySizes(64 * 1024, 16 * 1024, 256 * 1024),
          new ApiSettings.SlowClientLimits(
              Duration.ofMillis(400),
              Duration.ofMillis(300),
              1024,
              Duration.ofMinutes(1),
              Duration.ofSeconds(15)),
          16 * 1024,
          new ApiSettings.Connections(1000, 256, 1024),
          Duration.ofSeconds(5));

  @TempDir static Path directory;
  private static TestServer door;

  @BeforeAll
  static void open() throws IOException {
    door = new TestServer(directory, TestServer.settings(TIGHT));
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @AfterEach
  void stillAnswers() throws IOException, InterruptedException {
    assertThat(door.get("/livez").statusCode()).isEqualTo(200);
    assertThat(door.store.size()).isZero();
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("empty", "", 400, "malformed_json"),
        Arguments.of("half", "{\"model\":", 400, "malformed_json"),
        Arguments.of("two", "{} {}", 400, "malformed_json"),
        Arguments.of("trailing", "{}x", 400, "malformed_json"),
        Arguments.of("duplicate key", "{\"a\":1,\"a\":2}", 400, "malformed_json"),
        Arguments.of(
            "deep", "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}", 400, "malformed_json"),
        Arguments.of("very deep", "[".repeat(30_000), 400, "malformed_json"),
        Arguments.of("NaN", "{\"a\":NaN}", 400, "malformed_json"),
        Arguments.of("whole too large", "{\"a\":9223372036854775808}", 400, "malformed_json"),
        Arguments.of("infinite", "{\"a\":1e999}", 400, "malformed_json"),
        Arguments.of("long number", "{\"a\":" + "9".repeat(5000) + "}", 400, "malformed_json"),
        Arguments.of("comment", "{/* */}", 400, "malformed_json"),
        Arguments.of("single quotes", "{'a':1}", 400, "malformed_json"),
        Arguments.of("byte order mark", "\u00ef\u00bb\u00bf{}", 400, "missing_required"),
        Arguments.of("only a byte order mark", "\u00ef\u00bb\u00bf", 400, "malformed_json"),
        Arguments.of("overlong", "{\"a\":\"\u00c0\u00af\"}", 400, "malformed_json"),
        Arguments.of("broken UTF-8", "{\"a\":\"\u00ff\"}", 400, "malformed_json"),
        Arguments.of("encoded surrogate", "{\"a\":\"\u00ed\u00a0\u0080\"}", 400, "malformed_json"),
        Arguments.of("half a pair", "{\"a\":\"\\ud800\"}", 400, "malformed_json"),
        Arguments.of("half a pair as key", "{\"\\udc00\":1}", 400, "malformed_json"),
        Arguments.of(
            "UTF-16", "{\u0000\"\u0000a\u0000\"\u0000:\u00001\u0000}\u0000", 400, "malformed_json"),
        Arguments.of("control character", "{\"a\":\"\u0001\"}", 400, "malformed_json"),
        Arguments.of("U+0000", "{\"a\":\"\\u0000\"}", 400, "malformed_json"),
        Arguments.of("U+0000 deep", "{\"a\":[{\"b\\u0000\":1}]}", 400, "malformed_json"),
        Arguments.of("long name", longName("{%s}"), 400, "string_too_long"),
        Arguments.of("long name deep", longName("{\"a\":[[{%s}]]}"), 400, "string_too_long"),
        Arguments.of("very long name", "{\"a\":{\"" + "n".repeat(60_000), 400, "string_too_long"),
        Arguments.of(
            "long name in metadata", longName("{\"metadata\":{%s}}"), 400, "string_too_long"),
        Arguments.of("a list", "[]", 400, "invalid_type"),
        Arguments.of("a text", "\"model\"", 400, "invalid_type"),
        Arguments.of("null", "null", 400, "invalid_type"),
        Arguments.of("no model", "{}", 400, "missing_required"),
        Arguments.of(
            "too large", "{\"a\":\"" + "x".repeat(64 * 1024) + "\"}", 413, "request_too_large"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"duration\":99999999999999999999}   | is out of range: duration",
        "{\"a\":{\"b\":[1,1e999]}}              | is out of range: a.b[1]",
        "{\"a\":[{\"b\":\"\\u0000\"}]}          | the character U+0000: a[0].b",
      })
  void aFaultyValueIsNamed(String body, String message) throws IOException {
    var answer =
        RawHttp.exchange(
            door.port,
            head("POST", SUBMIT)
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(body.length(), body));
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains(message + "\"");
  }

  private static String longName(String body) {
    return body.formatted("\"" + "n".repeat(257) + "\":1");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void aWrongBodyIsRefused(String name, String body, int status, String reason) throws IOException {
    var answer =
        RawHttp.exchange(
            door.port,
            head("POST", SUBMIT)
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(body.length(), body));
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).contains("\"reason\":\"" + reason + "\"").contains("X-Request-Id: req_");
    assertNoStack(answer);
  }

  static Stream<Arguments> requests() {
    var json = "Content-Type: application/json\r\n";
    return Stream.of(
        Arguments.of("no version", "GET /livez\r\n\r\n", 400),
        Arguments.of("garbage", "\u0016\u0003\u0001\u0002\r\n\r\n", 400),
        Arguments.of("unknown version", "GET /livez HTTP/9.9\r\nHost: a\r\n\r\n", 400),
        Arguments.of("no host", "GET /livez HTTP/1.1\r\n\r\n", 400),
        Arguments.of("two hosts", "GET /livez HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        Arguments.of("space before colon", "GET /livez HTTP/1.1\r\nHost : a\r\n\r\n", 400),
        Arguments.of("folded header", head("GET", "/livez") + "X: a\r\n b\r\n\r\n", 400),
        Arguments.of("bad percent", head("GET", "/v1/tasks/%zz") + "\r\n", 400),
        Arguments.of("half percent", head("GET", "/v1/tasks/%4") + "\r\n", 400),
        Arguments.of("encoded slash", head("GET", "/files/..%2f..%2fetc%2fpasswd") + "\r\n", 400),
        Arguments.of("dots", head("GET", "/files/../../etc/passwd") + "\r\n", 400),
        Arguments.of("encoded dots", head("GET", "/files/%2e%2e/x") + "\r\n", 400),
        Arguments.of("null in path", head("GET", "/v1/tasks/%00") + "\r\n", 400),
        Arguments.of("null in query", head("GET", "/v1/tasks?cursor=a%00b") + "\r\n", 400),
        Arguments.of("null in a name", head("GET", "/v1/tasks?cur%00sor=a") + "\r\n", 400),
        Arguments.of("null of a page", head("GET", "/docs/errors?x=%00") + "\r\n", 400),
        Arguments.of("null of a file", head("GET", "/files/a%00.mp4") + "\r\n", 400),
        Arguments.of("null in a model", head("GET", "/v1/models/kling-v3%00") + "\r\n", 400),
        Arguments.of("bad query", head("GET", "/v1/tasks/a?wait=%zz") + "\r\n", 400),
        Arguments.of("bad query bytes", head("GET", "/v1/tasks/a?wait=%ff") + "\r\n", 400),
        Arguments.of(
            "huge header", head("GET", "/livez") + "X: " + "a".repeat(20_000) + "\r\n\r\n", 431),
        Arguments.of("huge path", head("GET", "/" + "a".repeat(20_000)) + "\r\n", 414),
        Arguments.of(
            "length and chunks",
            head("POST", SUBMIT)
                + json
                + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            400),
        Arguments.of(
            "two lengths",
            head("POST", SUBMIT) + json + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}   ",
            400),
        Arguments.of(
            "negative length", head("POST", SUBMIT) + json + "Content-Length: -1\r\n\r\n", 400),
        Arguments.of(
            "bad chunk",
            head("POST", SUBMIT) + json + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
            400),
        Arguments.of(
            "unknown coding", head("POST", SUBMIT) + json + "Transfer-Encoding: gzip\r\n\r\n", 400),
        Arguments.of(
            "compressed",
            head("POST", SUBMIT) + json + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
            415),
        Arguments.of("no type", head("POST", SUBMIT) + "Content-Length: 2\r\n\r\n{}", 415),
        Arguments.of(
            "form",
            head("POST", SUBMIT)
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 2\r\n\r\n{}",
            415),
        Arguments.of(
            "latin-1",
            head("POST", SUBMIT)
                + "Content-Type: application/json; charset=latin1\r\nContent-Length: 2\r\n\r\n{}",
            415),
        Arguments.of(
            "promised too much",
            head("POST", SUBMIT) + json + "Content-Length: 99999999999\r\n\r\n{}",
            413),
        Arguments.of("other method", head("DELETE", SUBMIT) + "\r\n", 405),
        Arguments.of("odd method", head("BREW", "/livez") + "\r\n", 405),
        Arguments.of("bad host", "GET /v1/models HTTP/1.1\r\nHost: a<script>\r\n\r\n", 400),
        Arguments.of("wait for ever", head("GET", "/v1/tasks/a?wait=61") + "\r\n", 400),
        Arguments.of("wait for a word", head("GET", "/v1/tasks/a?wait=x") + "\r\n", 400));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void aWrongRequestIsRefusedInOurShape(String name, String request, int status)
      throws IOException {
    var answer = RawHttp.exchange(door.port, request);
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).contains("{\"error\":{\"code\":" + status).contains("\"request_id\":\"req_");
    assertThat(answer).doesNotContain("Server:");
    assertNoStack(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//v1/tasks", "/v1//tasks", "/v1/tasks//", "/v1/%2e%2e/x", "/v1/%2E/tasks", "//"})
  void aPathThatIsNotCanonicalIsNamedAsThat(String path) throws IOException {
    assertThat(RawHttp.exchange(door.port, head("GET", path) + "\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("the path must be canonical");
  }

  @ParameterizedTest
  @CsvSource({
    "431, headers are too large",
    "414, URL is too long",
    "417, Remove the header `Expect`",
  })
  void anErrorOfTheParserSaysWhatToDo(int status, String message) throws IOException {
    var request =
        switch (status) {
          case 431 -> head("GET", "/livez") + "Cookie: " + "a".repeat(20_000) + "\r\n\r\n";
          case 414 -> head("GET", "/livez?" + "a".repeat(20_000)) + "\r\n";
          default -> head("GET", "/livez") + "Expect: 200-ok\r\n\r\n";
        };
    assertThat(RawHttp.exchange(door.port, request))
        .startsWith("HTTP/1.1 " + status)
        .contains(message);
  }

  @Test
  void anEndlessBodyIsCut() throws IOException {
    try (var raw = new RawHttp(door.port)) {
      raw.send(
          head("POST", SUBMIT)
              + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (var i = 0; i < 200; i++) {
        raw.send("400\r\n" + " ".repeat(1024) + "\r\n");
      }
      assertThat(raw.answer()).startsWith("HTTP/1.1 413 ");
    }
  }

  /** Bodies of few bytes and many values: one is refused for its memory, 64 KiB allow no more. */
  @Test
  void valuesCountAsMemory() throws IOException {
    var body = "[" + "{},".repeat(20_000);
    var answer =
        RawHttp.exchange(
            door.port,
            head("POST", SUBMIT)
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(body.length(), body));
    assertThat(answer).startsWith("HTTP/1.1 503 ").contains("Retry-After: 5");
  }

  @Test
  void aBodyThatStopsIsAnsweredWith408() throws IOException {
    try (var raw = new RawHttp(door.port)) {
      raw.send(
          head("POST", SUBMIT) + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
      assertThat(raw.answer()).startsWith("HTTP/1.1 408 ").contains("body_too_slow");
    }
  }

  @Test
  void aBodyThatTricklesIsCut() throws IOException {
    try (var raw = new RawHttp(door.port)) {
      raw.send(
          head("POST", SUBMIT) + "Content-Type: application/json\r\nContent-Length: 9000\r\n\r\n");
      var trickle = Thread.ofVirtual().start(() -> trickle(raw));
      assertThat(raw.answer()).startsWith("HTTP/1.1 408 ");
      trickle.interrupt();
    }
  }

  /** A byte each tenth of a second: never idle, and always too slow. */
  private static void trickle(RawHttp raw) {
    try {
      while (!Thread.interrupted()) {
        raw.send(" ");
        new Semaphore(0).tryAcquire(100, TimeUnit.MILLISECONDS);
      }
    } catch (IOException | InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void bodiesTogetherAreBounded() throws IOException {
    var open = new RawHttp[10];
    var half = "{\"a\":\"" + "x".repeat(40 * 1024);
    var refused = 0;
    for (var i = 0; i < open.length; i++) {
      open[i] = new RawHttp(door.port);
      open[i].send(
          head("POST", SUBMIT)
              + "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n"
              + half);
    }
    for (var raw : open) {
      var answer = raw.answer();
      refused += answer.startsWith("HTTP/1.1 503 ") && answer.contains("Retry-After: 5") ? 1 : 0;
      raw.close();
    }
    assertThat(refused).isPositive();
  }

  @Test
  void aMissingKeyIsRejectedBeforeTheBodyIsRead() throws IOException {
    var answer =
        RawHttp.exchange(
            door.port,
            "POST %s HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n".formatted(SUBMIT));
    assertThat(answer).startsWith("HTTP/1.1 401 ").contains("WWW-Authenticate: Bearer");
  }

  static Stream<Arguments> earlyResponses() {
    var wrongKey = "POST " + SUBMIT + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer x\r\n";
    return Stream.of(
        Arguments.of(head("POST", SUBMIT) + "Content-Length: %d\r\n\r\n", 413),
        Arguments.of(wrongKey + "Content-Length: %d\r\n\r\n", 401),
        Arguments.of(head("DELETE", SUBMIT) + "Content-Length: %d\r\n\r\n", 405),
        Arguments.of(head("POST", "/nope") + "Content-Length: %d\r\n\r\n", 404),
        Arguments.of("GET /" + "a".repeat(20_000), 414),
        Arguments.of(head("POST", SUBMIT) + "X: " + "a".repeat(20_000), 431),
        Arguments.of("POST /livez HTTP/9.9\r\nHost: a\r\nContent-Length: %d\r\n\r\n", 400),
        Arguments.of("POST /livez HTTP/1.1\r\nHost : a\r\nContent-Length: %d\r\n\r\n", 400),
        Arguments.of(
            head("POST", SUBMIT)
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            400),
        Arguments.of(
            head("POST", SUBMIT)
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n",
            413));
  }

  /** A client that reads only after it has sent everything must not find the connection reset. */
  @ParameterizedTest
  @MethodSource("earlyResponses")
  void anEarlyResponseToALargeBodyIsNotLost(String head, int status) throws IOException {
    var bytes = 8 << 20;
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), door.port)) {
      socket.setSoTimeout(20_000);
      var out = socket.getOutputStream();
      out.write(head.formatted(bytes).getBytes(StandardCharsets.ISO_8859_1));
      for (var sent = 0; sent < bytes; sent += 1 << 16) {
        out.write(new byte[1 << 16]);
      }
      socket.shutdownOutput();
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 " + status + " ")
          .contains("Connection: close")
          .contains("\"request_id\":\"req_");
    }
  }

  @Test
  void aSmallBodyThatWasNotReadKeepsTheConnection() throws IOException {
    try (var raw = new RawHttp(door.port)) {
      raw.send(head("POST", "/nope") + "Content-Length: 2\r\n\r\n{}");
      assertThat(raw.answer()).startsWith("HTTP/1.1 404 ").doesNotContain("Connection: close");
      raw.send(head("GET", "/livez") + "\r\n");
      assertThat(raw.answer()).startsWith("HTTP/1.1 200 ");
    }
  }

  private static String head(String method, String path) {
    return "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n"
        .formatted(method, path, TestServer.KEY);
  }

  private static void assertNoStack(String answer) {
    assertThat(new String(answer.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .doesNotContain("Exception")
        .doesNotContain("org.eclipse")
        .doesNotContain("tools.jackson")
        .doesNotContain("\tat ");
  }
}
