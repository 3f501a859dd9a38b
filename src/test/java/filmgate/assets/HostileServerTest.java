package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.FetchOutcome.FailureReason;
import filmgate.assets.FetchOutcome.Fetched;
import filmgate.assets.FetchOutcome.TooLarge;
import filmgate.assets.FetchOutcome.Unreachable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that answer badly, slowly, too much or not at all. */
@Timeout(20)
class HostileServerTest extends FetchFixture {
  @Test
  void aStatusThatIsNoImageIsUnreachable() {
    for (var status : List.of(204, 304, 400, 403, 404, 410, 429, 500, 503)) {
      server.on("/a", "HTTP/1.1 %d X\nContent-Length: 0".formatted(status), new byte[0]);
      assertThat(get("/a"))
          .isEqualTo(new Unreachable(FailureReason.STATUS, "the server returned HTTP " + status));
    }
  }

  @Test
  void aRedirectWithoutALocationIsUnreachable() {
    server.on("/a", "HTTP/1.1 302 X\nContent-Length: 0", new byte[0]);
    assertThat(get("/a"))
        .isEqualTo(new Unreachable(FailureReason.STATUS, "the server returned HTTP 302"));
  }

  @Test
  void aClosedPortIsUnreachable() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, ip("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    assertThat(fetch.fetch(UrlSource.CALLER, "http://127.0.0.1:" + port, FetchLimits.IMAGE))
        .isEqualTo(new Unreachable(FailureReason.CONNECTION, "the connection failed"));
  }

  @Test
  void somethingThatIsNotHttpIsUnreachable() {
    server.on("/a", out -> out.write("220 mail.example ESMTP\r\n".repeat(10).getBytes(ascii())));
    assertThat(get("/a")).isInstanceOf(Unreachable.class);
    server.on("/b", out -> out.write(new byte[100_000]));
    assertThat(get("/b")).isInstanceOf(Unreachable.class);
  }

  @Test
  void aBodyThatEndsEarlyIsUnreachableAndLeavesNothing() throws IOException {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 100", IMAGE);
    assertThat(get("/a")).isInstanceOf(Unreachable.class);
    server.on(
        "/b",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked",
        "9\r\na picture\r\n".getBytes(ascii()));
    assertThat(get("/b")).isInstanceOf(Unreachable.class);
    assertDirectoryIsEmpty();
  }

  @Test
  void aBodyOfExactlyTheLimitIsTakenAndOneByteMoreIsNot() throws IOException {
    server.on("/a", "HTTP/1.1 200 OK", new byte[1000]);
    server.on("/b", "HTTP/1.1 200 OK", new byte[1001]);
    assertThat(get("/a", bytes(1000))).isInstanceOf(Fetched.class);
    Files.delete(((Fetched) get("/a", bytes(1000))).file());
    assertThat(get("/b", bytes(1000))).isEqualTo(new TooLarge(1000));
  }

  @Test
  void aBodyThatAnnouncesItsSizeIsRefusedUnread() throws IOException {
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 9223372036854775807", IMAGE);
    assertThat(get("/a", bytes(1000))).isEqualTo(new TooLarge(1000));
    assertDirectoryIsEmpty();
  }

  @Test
  void anEndlessBodyIsCutAtTheLimit() throws IOException {
    server.on("/a", out -> endless(out, "HTTP/1.1 200 OK\r\n\r\n", new byte[8192]));
    assertThat(get("/a", bytes(1_000_000))).isEqualTo(new TooLarge(1_000_000));
    assertDirectoryIsEmpty();
  }

  @Test
  void anEndlessBodyOfARedirectOrAnErrorIsNotRead() {
    var chunked = "Transfer-Encoding: chunked\r\n\r\n";
    var chunk = "2000\r\n%s\r\n".formatted("x".repeat(0x2000)).getBytes(ascii());
    server
        .on("/a", out -> endless(out, "HTTP/1.1 302 X\r\nLocation: /b\r\n" + chunked, chunk))
        .on("/b", out -> endless(out, "HTTP/1.1 404 X\r\n" + chunked, chunk))
        .on("/c", out -> endless(out, "HTTP/1.1 200 X\r\n" + chunked, chunk));
    assertThat(get("/a"))
        .isEqualTo(new Unreachable(FailureReason.STATUS, "the server returned HTTP 404"));
    assertThat(get("/c", bytes(1_000_000))).isEqualTo(new TooLarge(1_000_000));
  }

  @Test
  void endlessHeadersAreCut() {
    var line = "X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".getBytes(ascii());
    server.on("/a", out -> endless(out, "HTTP/1.1 200 OK\r\n", line));
    assertThat(get("/a")).isInstanceOf(Unreachable.class);
    server.on(
        "/b", out -> endless(out, "HTTP/1.1 200 OK\r\nX-Long: ", "aaaaaaaa".getBytes(ascii())));
    assertThat(get("/b")).isInstanceOf(Unreachable.class);
  }

  @Test
  void aServerThatNeverAnswersEndsAtTheResponseLimit() {
    server.on("/a", out -> server.awaitClose());
    var limits = limits(1000, Duration.ofMillis(100), Duration.ofSeconds(15));
    assertTimeout(get("/a", limits));
  }

  @Test
  void aSlowEndlessBodyEndsAtTheDeadline() throws IOException {
    var pace = new CountDownLatch(1);
    server.on(
        "/a",
        out -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ascii()));
          while (!awaited(pace, 20)) {
            out.write('x');
          }
        });
    assertTimeout(get("/a", limits(1000, Duration.ofSeconds(15), Duration.ofMillis(200))));
    pace.countDown();
    assertDirectoryIsEmpty();
  }

  @Test
  void aHandshakeThatIsNeverAnsweredEndsAtTheDeadline() throws IOException {
    try (var silent = new ServerSocket(0, 1, ip("127.0.0.1"))) {
      var url = "https://127.0.0.1:" + silent.getLocalPort() + "/a";
      var limits = limits(1000, Duration.ofSeconds(15), Duration.ofMillis(200));
      assertTimeout(fetch.fetch(UrlSource.CALLER, url, limits));
    }
  }

  @Test
  void compressedBytesAreUnpackedWithinTheLimit() throws IOException {
    server
        .on("/a", "HTTP/1.1 200 OK\nContent-Encoding: gzip", gzip(IMAGE))
        .on("/bomb", "HTTP/1.1 200 OK\nContent-Encoding: gzip", gzip(new byte[10_000_000]))
        .on("/bad", "HTTP/1.1 200 OK\nContent-Encoding: gzip", IMAGE)
        .on("/br", "HTTP/1.1 200 OK\nContent-Encoding: br", IMAGE);
    assertThat(((Fetched) get("/a")).file()).hasBinaryContent(IMAGE);
    assertThat(get("/bomb", bytes(100_000))).isEqualTo(new TooLarge(100_000));
    assertThat(get("/bad"))
        .isEqualTo(new Unreachable(FailureReason.STATUS, "the compressed response is malformed"));
    assertThat(get("/br"))
        .isEqualTo(
            new Unreachable(
                FailureReason.STATUS, "the response has a content encoding that is not supported"));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
  }
}
