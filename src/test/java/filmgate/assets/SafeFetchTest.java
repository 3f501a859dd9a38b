package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.FetchOutcome.Fetched;
import filmgate.assets.FetchOutcome.Forbidden;
import filmgate.assets.FetchOutcome.Reason;
import filmgate.assets.FetchOutcome.TooLarge;
import filmgate.assets.FetchOutcome.Unreachable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class SafeFetchTest {
  private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.US_ASCII);
  private static final AddressGuard LOOPBACK_ONLY =
      new AddressGuard(List.of(Cidr.parse("127.0.0.1")));

  @TempDir Path folder;
  private LoopbackServer server;
  private SafeFetch fetch;

  @BeforeEach
  void open() throws IOException {
    server = new LoopbackServer();
    fetch = new SafeFetch(LOOPBACK_ONLY, NameResolver.NONE, folder);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void aPictureArrivesInAFileOfItsOwn() throws IOException {
    server.on("/a.png?x=[1]", "HTTP/1.1 200 OK\nContent-Type: Image/PNG; q=1", PICTURE);
    var fetched = (Fetched) get("/a.png?x=[1]");
    assertThat(fetched.file()).hasBinaryContent(PICTURE).hasParent(folder);
    assertThat(fetched.bytes()).isEqualTo(PICTURE.length);
    assertThat(fetched.contentType()).isEqualTo("image/png");
  }

  @Test
  void aRequestSaysLittleAboutUs() {
    server.on("/a", "HTTP/1.1 200 OK\nSet-Cookie: a=b", PICTURE);
    get("/a");
    get("/a");
    assertThat(server.requests())
        .hasSize(2)
        .allSatisfy(
            request ->
                assertThat(request.lines())
                    .containsExactlyInAnyOrder(
                        "GET /a HTTP/1.1",
                        "Accept: */*",
                        "Connection: close",
                        "Host: 127.0.0.1:" + server.port(),
                        "User-Agent: Filmgate",
                        ""));
  }

  @Test
  void anAddressThatIsNotPublicIsNeverCalled() throws IOException {
    var strict = new SafeFetch(new AddressGuard(List.of()), NameResolver.NONE, folder);
    assertThat(strict.fetch(Origin.CALLER, server.url("/a"), FetchLimits.PICTURE))
        .isInstanceOf(Forbidden.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aUrlThatIsNoneIsForbidden() {
    assertThat(fetch.fetch(Origin.UPSTREAM, "file:///etc/passwd", FetchLimits.CLIP))
        .isEqualTo(new Forbidden("not a URL that may be fetched"));
  }

  @Test
  void aNameWithOneForbiddenAddressIsForbidden() throws IOException {
    NameResolver mixed = name -> List.of(ip("127.0.0.1"), ip("10.0.0.1"));
    assertThat(with(mixed).fetch(Origin.CALLER, named("/a"), FetchLimits.PICTURE))
        .isInstanceOf(Forbidden.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aNameThatAnswersDifferentlyTheSecondTimeIsAskedOnce() throws IOException {
    server.on("/a", "HTTP/1.1 200 OK", PICTURE);
    var asked = new AtomicInteger();
    NameResolver rebinding =
        name -> List.of(ip(asked.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254"));
    assertThat(with(rebinding).fetch(Origin.CALLER, named("/a"), FetchLimits.PICTURE))
        .isInstanceOf(Fetched.class);
    assertThat(asked).hasValue(1);
    assertThat(server.requests().element()).contains("Host: media.example:" + server.port());
  }

  @Test
  void aRedirectToTheSameNameIsVettedAgain() throws IOException {
    server.redirect("/a", 302, "/b").on("/b", "HTTP/1.1 200 OK", PICTURE);
    var asked = new AtomicInteger();
    NameResolver rebinding =
        name -> List.of(ip(asked.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254"));
    assertThat(with(rebinding).fetch(Origin.CALLER, named("/a"), FetchLimits.PICTURE))
        .isInstanceOf(Forbidden.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void localhostIsNotAskedOfDns() {
    server.on("/a", "HTTP/1.1 200 OK", PICTURE);
    var url = "http://localhost:" + server.port() + "/a";
    assertThat(fetch.fetch(Origin.CALLER, url, FetchLimits.PICTURE)).isInstanceOf(Fetched.class);
  }

  @Test
  void anUnknownNameIsUnreachable() {
    assertThat(fetch.fetch(Origin.CALLER, named("/a"), FetchLimits.PICTURE))
        .isEqualTo(new Unreachable(Reason.NAME, "the host name is not known"));
    NameResolver empty = name -> List.of();
    assertThat(with(empty).fetch(Origin.CALLER, named("/a"), FetchLimits.PICTURE))
        .isInstanceOf(Unreachable.class);
  }

  @Test
  void aNameThatIsNeverAnsweredEndsAtTheDeadline() {
    var never = new CountDownLatch(1);
    NameResolver hanging =
        name -> {
          try {
            never.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };
    assertTimeout(with(hanging).fetch(Origin.CALLER, named("/a"), total(100)));
    never.countDown();
  }

  @Test
  void threeRedirectsAreFollowedAndNotFour() {
    server
        .redirect("/0", 301, "/1")
        .redirect("/1", 302, "2?x=a b")
        .redirect("/2?x=a%20b", 307, server.url("/3"))
        .on("/3", "HTTP/1.1 200 OK", PICTURE)
        .redirect("/start", 308, "//127.0.0.1:" + server.port() + "/0");
    assertThat(get("/0")).isInstanceOf(Fetched.class);
    assertThat(get("/start")).isEqualTo(new Unreachable(Reason.REDIRECTS, "more than 3 redirects"));
  }

  @Test
  void aRedirectToAForbiddenPlaceEndsTheFetch() throws IOException {
    for (var bad :
        List.of(
            "http://127.0.0.2:" + server.port() + "/secret",
            "http://10.0.0.1/",
            "http://169.254.169.254/latest/meta-data/",
            "http://[::1]/",
            "http://2130706433/",
            "http://user@127.0.0.1:" + server.port() + "/secret",
            "//10.0.0.1/",
            "file:///etc/passwd",
            "gopher://127.0.0.1:6379/_INFO",
            "jar:http://127.0.0.1/a!/b",
            "data:image/png;base64,AAAA")) {
      server.redirect("/1", 302, "/2").redirect("/2", 303, bad);
      assertThat(get("/1")).as(bad).isInstanceOf(Forbidden.class);
    }
    assertThat(server.requests()).noneMatch(request -> request.contains("secret"));
    assertFolderIsEmpty();
  }

  @Test
  void aStatusThatIsNoPictureIsUnreachable() {
    for (var status : List.of(204, 304, 400, 403, 404, 410, 429, 500, 503)) {
      server.on("/a", "HTTP/1.1 %d X\nContent-Length: 0".formatted(status), new byte[0]);
      assertThat(get("/a")).isEqualTo(new Unreachable(Reason.STATUS, "it answered HTTP " + status));
    }
  }

  @Test
  void aRedirectWithoutAPlaceIsUnreachable() {
    server.on("/a", "HTTP/1.1 302 X\nContent-Length: 0", new byte[0]);
    assertThat(get("/a")).isEqualTo(new Unreachable(Reason.STATUS, "it answered HTTP 302"));
  }

  @Test
  void aClosedPortIsUnreachable() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, ip("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    assertThat(fetch.fetch(Origin.CALLER, "http://127.0.0.1:" + port, FetchLimits.PICTURE))
        .isEqualTo(new Unreachable(Reason.CONNECTION, "the connection failed"));
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
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 100", PICTURE);
    assertThat(get("/a")).isInstanceOf(Unreachable.class);
    server.on(
        "/b",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked",
        "9\r\na picture\r\n".getBytes(ascii()));
    assertThat(get("/b")).isInstanceOf(Unreachable.class);
    assertFolderIsEmpty();
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
    server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 9223372036854775807", PICTURE);
    assertThat(get("/a", bytes(1000))).isEqualTo(new TooLarge(1000));
    assertFolderIsEmpty();
  }

  @Test
  void anEndlessBodyIsCutAtTheLimit() throws IOException {
    server.on("/a", out -> endless(out, "HTTP/1.1 200 OK\r\n\r\n", new byte[8192]));
    assertThat(get("/a", bytes(1_000_000))).isEqualTo(new TooLarge(1_000_000));
    assertFolderIsEmpty();
  }

  @Test
  void anEndlessBodyOfARedirectOrAnErrorIsNotRead() {
    server
        .on("/a", out -> endless(out, "HTTP/1.1 302 X\r\nLocation: /b\r\n\r\n", new byte[8192]))
        .on("/b", out -> endless(out, "HTTP/1.1 404 X\r\n\r\n", new byte[8192]));
    assertThat(get("/a")).isEqualTo(new Unreachable(Reason.STATUS, "it answered HTTP 404"));
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
  void aBodyThatDripsForEverEndsAtTheDeadline() throws IOException {
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
    assertFolderIsEmpty();
  }

  @Test
  void aHandshakeThatIsNeverAnsweredEndsAtTheDeadline() throws IOException {
    try (var silent = new ServerSocket(0, 1, ip("127.0.0.1"))) {
      var url = "https://127.0.0.1:" + silent.getLocalPort() + "/a";
      var limits = limits(1000, Duration.ofSeconds(15), Duration.ofMillis(200));
      assertTimeout(fetch.fetch(Origin.CALLER, url, limits));
    }
  }

  @Test
  void compressedBytesAreNeverUnpacked() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[10_000_000]);
    }
    server.on("/a", "HTTP/1.1 200 OK\nContent-Encoding: gzip", bomb.toByteArray());
    assertThat(((Fetched) get("/a", bytes(100_000))).file()).hasBinaryContent(bomb.toByteArray());
  }

  @Test
  void aDataUriIsDecodedWithinItsLimit() throws IOException {
    var url = "data:image/png;base64,AAECAw==";
    var fetched = (Fetched) fetch.fetch(Origin.CALLER, url, bytes(4));
    assertThat(fetched.file()).hasBinaryContent(new byte[] {0, 1, 2, 3});
    assertThat(fetched.bytes()).isEqualTo(4);
    assertThat(fetched.contentType()).isEqualTo("image/png");
    assertThat(fetch.fetch(Origin.CALLER, url, bytes(3))).isEqualTo(new TooLarge(3));
    assertThat(fetch.fetch(Origin.CALLER, "data:image/png;base64,AA!=", bytes(9)))
        .isEqualTo(new Forbidden("data: URI: the payload is not base64"));
  }

  @Test
  void aNewFetcherRemovesWhatAKilledProcessLeft() throws IOException {
    Files.write(folder.resolve("123.part"), PICTURE);
    assertThat(new SafeFetch(LOOPBACK_ONLY, NameResolver.NONE, folder)).isNotNull();
    assertFolderIsEmpty();
  }

  private FetchOutcome get(String target) {
    return get(target, FetchLimits.PICTURE);
  }

  private FetchOutcome get(String target, FetchLimits limits) {
    return fetch.fetch(Origin.CALLER, server.url(target), limits);
  }

  private String named(String target) {
    return "http://media.example:" + server.port() + target;
  }

  private SafeFetch with(NameResolver names) {
    return new SafeFetch(LOOPBACK_ONLY, names, folder);
  }

  private void assertFolderIsEmpty() throws IOException {
    assertThat(folder).isEmptyDirectory();
  }

  private static void assertTimeout(FetchOutcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Unreachable.class, it -> assertThat(it.reason()).isEqualTo(Reason.TIMEOUT));
  }

  private static void endless(OutputStream out, String head, byte[] piece) throws IOException {
    out.write(head.getBytes(ascii()));
    while (true) {
      out.write(piece);
    }
  }

  private static boolean awaited(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      return true;
    }
  }

  private static FetchLimits bytes(long most) {
    return limits(most, Duration.ofSeconds(15), Duration.ofSeconds(15));
  }

  private static FetchLimits total(long millis) {
    return limits(1000, Duration.ofSeconds(15), Duration.ofMillis(millis));
  }

  private static FetchLimits limits(long bytes, Duration response, Duration total) {
    return new FetchLimits(bytes, 3, Duration.ofSeconds(5), response, total);
  }

  private static Charset ascii() {
    return StandardCharsets.US_ASCII;
  }

  private static InetAddress ip(String literal) {
    return Cidr.literal(literal).orElseThrow();
  }
}
