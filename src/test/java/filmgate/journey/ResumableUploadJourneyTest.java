package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.RawHttp;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A file arrives in several requests without a key, also after the server was killed. */
class ResumableUploadJourneyTest {
  private static final Map<String, String> SETTINGS =
      Map.of("FILMGATE_CORS_ORIGINS", "https://app.example");
  private static final String BEGIN = "/v1/uploads";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final byte[] NONE = {};

  @TempDir Path directory;

  private static JsonNode begin(RunningServer server, String name, int bytes) throws Exception {
    var body = "{\"filename\":\"%s\",\"bytes\":%d}".formatted(name, bytes);
    var reply = server.post(BEGIN, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json();
  }

  private static String target(JsonNode begun) {
    return begun.path("upload_url").stringValue();
  }

  private static Reply put(String url, byte[] bytes, String range) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofByteArray(bytes));
    if (!range.isEmpty()) {
      request.header("Content-Range", range);
    }
    return new Reply(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
  }

  private static Reply part(String url, byte[] file, int from, int to) throws Exception {
    var range = "bytes %d-%d/%d".formatted(from, to - 1, file.length);
    return put(url, Arrays.copyOfRange(file, from, to), range);
  }

  private static void incomplete(Reply reply, int received) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(308);
    assertThat(reply.header("Range")).isEqualTo(received == 0 ? "" : "bytes=0-" + (received - 1));
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void anUploadContinuesAfterTheServerWasKilled() throws Exception {
    var file = ImageFiles.noise(400, 300);
    var data = directory.resolve("data");
    String url;
    String id;
    try (var server = RunningServer.on(data, SETTINGS)) {
      var begun = begin(server, "noise.png", file.length);
      id = begun.path("id").stringValue();
      url = target(begun);
      assertThat(begun.path("expires_at").longValue() - begun.path("created_at").longValue())
          .isEqualTo(3_600);
      incomplete(put(url, NONE, "bytes */" + file.length), 0);
      incomplete(part(url, file, 0, 100_000), 100_000);
      incomplete(part(url, file, 200_000, 200_010), 100_000);
      incomplete(part(url, file, 0, 10), 100_000);
      cutOff(url, file, 100_000, 150_000);
      awaitReceived(url, file.length, 150_000);
      assertThat(server.get("/v1/uploads/" + id).status()).isEqualTo(404);
    }
    try (var server = RunningServer.on(data, SETTINGS)) {
      var next = server.address() + URI.create(url).getRawPath() + "?" + URI.create(url).getQuery();
      incomplete(put(next, NONE, "bytes */*"), 150_000);
      var last = part(next, file, 150_000, file.length);
      assertThat(last.status()).as(last.text()).isEqualTo(201);
      assertThat(last.json().path("id").stringValue()).isEqualTo(id);
      assertThat(RunningServer.fetch(last.json().path("url").stringValue()).body()).isEqualTo(file);
      var again = put(next, NONE, "bytes */" + file.length);
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.json()).isEqualTo(last.json());
      assertThat(server.get("/v1/uploads/" + id).json()).isEqualTo(last.json());
      server.awaitNoFiles(data.resolve("uploads"));
    }
  }

  /** The connection ends in the middle of a part; the server is alive. */
  private static void cutOff(String url, byte[] file, int from, int to) throws Exception {
    var at = URI.create(url);
    var head =
        "PUT %s?%s HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\nContent-Range: bytes %d-%d/%d\r\n\r\n"
            .formatted(
                at.getRawPath(),
                at.getQuery(),
                file.length - from,
                from,
                file.length - 1,
                file.length);
    try (var raw = new RawHttp(at.getPort())) {
      raw.send(head);
      var bytes = Arrays.copyOfRange(file, from, to);
      raw.send(new String(bytes, StandardCharsets.ISO_8859_1));
      awaitReceived(url, file.length, to);
    }
  }

  private static void awaitReceived(String url, int total, int received) throws Exception {
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    var wanted = "bytes=0-" + (received - 1);
    var state = put(url, NONE, "bytes */" + total);
    while (!state.header("Range").equals(wanted)) {
      assertThat(System.nanoTime()).as(state.header("Range")).isLessThan(end);
      state = put(url, NONE, "bytes */" + total);
    }
  }

  @Test
  void aWholeFileIsOneRequestAndFaultsAreNamed() throws Exception {
    var file = ImageFiles.png(320, 320);
    var data = directory.resolve("data");
    try (var server = RunningServer.on(data, SETTINGS)) {
      var url = target(begin(server, "a.png", file.length));
      bad(put(url, file, "bytes 0-9/10"));
      bad(put(url, file, "bytes 1-" + file.length + "/" + file.length));
      bad(put(url, file, "items 0-9"));
      bad(put(url, Arrays.copyOf(file, 20), ""));
      bad(part(url, Arrays.copyOf(file, file.length + 1), 0, 10));
      assertThat(put(url.replace("exp=", "exp=1"), file, "").status()).isEqualTo(403);
      var files = url.replace("/uploads/", "/files/");
      assertThat(RunningServer.fetch(files).status()).isEqualTo(403);
      incomplete(part(url, file, 0, 10), 10);
      var done = put(url, file, "");
      assertThat(done.status()).as(done.text()).isEqualTo(201);
      assertThat(done.json().path("filename").stringValue()).isEqualTo("a.png");
      assertThat(put(url, file, "").status()).isEqualTo(200);

      var broken = ImageFiles.broken();
      var refused = put(target(begin(server, "b.png", broken.length)), broken, "");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().at("/error/reason").stringValue()).isEqualTo("broken_media");
      var cancelled = begin(server, "c.png", 1_000);
      incomplete(put(target(cancelled), new byte[10], "bytes 0-9/1000"), 10);
      var path = "/v1/uploads/" + cancelled.path("id").stringValue();
      assertThat(server.delete(path).status()).isEqualTo(200);
      assertThat(put(target(cancelled), NONE, "bytes */*").status()).isEqualTo(404);
      server.awaitNoFiles(data.resolve("uploads"));
      assertThat(new Database(data).ask("SELECT bytes FROM upload_usage"))
          .containsExactly(String.valueOf(file.length));
      for (var wrong :
          new String[] {
            "{\"filename\":\"a\",\"bytes\":0}",
            "{\"filename\":\"a\"}",
            "{\"bytes\":5}",
            "{\"filename\":\"a\",\"bytes\":200000001}",
            "{\"filename\":\"a\",\"bytes\":20000001,\"kind\":\"image\"}",
            "{\"filename\":\"a\",\"bytes\":5,\"kind\":\"audio\"}",
            "{\"filename\":\"a\",\"bytes\":\"5\"}"
          }) {
        assertThat(server.post(BEGIN, wrong).status()).as(wrong).isEqualTo(400);
      }
    }
  }

  private static void bad(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.json().at("/error/message").stringValue()).contains("Content-");
  }

  @Test
  void aBrowserMaySendTheBytes() throws Exception {
    try (var server = RunningServer.on(directory.resolve("data"), SETTINGS)) {
      var url = URI.create(target(begin(server, "a.png", 100)));
      var preflight =
          RawHttp.exchange(
              url.getPort(),
              "OPTIONS %s?%s HTTP/1.1\r\nHost: x\r\nOrigin: https://app.example\r\n"
                      .formatted(url.getRawPath(), url.getQuery())
                  + "Access-Control-Request-Method: PUT\r\n"
                  + "Access-Control-Request-Headers: content-range\r\nConnection: close\r\n\r\n");
      assertThat(preflight)
          .startsWith("HTTP/1.1 204 ")
          .contains("Access-Control-Allow-Methods: PUT")
          .contains("Access-Control-Allow-Headers: content-range")
          .containsPattern("Access-Control-Expose-Headers: .*\\bRange\\b");
    }
  }

  @Test
  void theCleanerDeletesWhatNoUploadRefersTo() throws Exception {
    var data = directory.resolve("data");
    try (var server = RunningServer.on(data, SETTINGS)) {
      var begun = begin(server, "a.png", 1_000);
      incomplete(put(target(begun), new byte[10], "bytes 0-9/1000"), 10);
    }
    var stray = data.resolve("uploads").resolve("upl_01ARZ3NDEKTSV4RRFFQ69G5FAV");
    Files.write(stray, new byte[10]);
    new Database(data).change("UPDATE partial_upload SET expires_ms = 1");
    try (var server = RunningServer.on(data, SETTINGS)) {
      server.awaitNoFiles(data.resolve("uploads"));
      assertThat(new Database(data).ask("SELECT bytes FROM upload_usage")).containsExactly("0");
    }
  }
}
