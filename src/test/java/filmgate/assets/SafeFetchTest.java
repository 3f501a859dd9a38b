package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.FetchOutcome.FailureReason;
import filmgate.assets.FetchOutcome.Fetched;
import filmgate.assets.FetchOutcome.Forbidden;
import filmgate.assets.FetchOutcome.TooLarge;
import filmgate.assets.FetchOutcome.Unreachable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SafeFetchTest extends FetchFixture {
  @Test
  void aImageArrivesInAFileOfItsOwn() throws IOException {
    server.on("/a.png?x=[1]", "HTTP/1.1 200 OK\nContent-Type: Image/PNG; q=1", IMAGE);
    var fetched = (Fetched) get("/a.png?x=[1]");
    assertThat(fetched.file()).hasBinaryContent(IMAGE).hasParent(directory);
    assertThat(fetched.bytes()).isEqualTo(IMAGE.length);
  }

  @Test
  void aRequestSaysLittleAboutUs() {
    server.on("/a", "HTTP/1.1 200 OK\nSet-Cookie: a=b", IMAGE);
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
                        "Accept-Encoding: identity",
                        "Connection: close",
                        "Host: 127.0.0.1:" + server.port(),
                        "User-Agent: Filmgate/dev (+https://videos.example)",
                        ""));
  }

  @Test
  void withoutAPublicUrlOnlyTheProductIsNamed() {
    assertThat(new FetchAgent("").header()).isEqualTo("Filmgate/dev");
  }

  @Test
  void anAddressThatIsNotPublicIsNeverCalled() throws IOException {
    var strict = new SafeFetch(new AddressGuard(List.of()), NameResolver.NONE, directory, AGENT);
    assertThat(strict.fetch(UrlSource.CALLER, server.url("/a"), FetchLimits.IMAGE))
        .isInstanceOf(Forbidden.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aUrlThatIsNoneIsForbidden() {
    assertThat(fetch.fetch(UrlSource.UPSTREAM, "file:///etc/passwd", FetchLimits.CLIP))
        .isEqualTo(new Forbidden("not a URL that may be fetched"));
  }

  @Test
  void aNameWithAForbiddenAddressLooksLikeAnUnknownName() throws IOException {
    var unknown = fetch.fetch(UrlSource.CALLER, named("/a"), FetchLimits.IMAGE);
    for (var addresses : List.of(List.of("127.0.0.1", "10.0.0.1"), List.of("10.0.0.1"))) {
      NameResolver internal = name -> addresses.stream().map(FetchFixture::ip).toList();
      assertThat(with(internal).fetch(UrlSource.CALLER, named("/a"), FetchLimits.IMAGE))
          .isEqualTo(unknown);
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aHostNameIsResolvedOnlyOnce() throws IOException {
    server.on("/a", "HTTP/1.1 200 OK", IMAGE);
    var asked = new AtomicInteger();
    NameResolver rebinding =
        name -> List.of(ip(asked.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254"));
    assertThat(with(rebinding).fetch(UrlSource.CALLER, named("/a"), FetchLimits.IMAGE))
        .isInstanceOf(Fetched.class);
    assertThat(asked).hasValue(1);
    assertThat(server.requests().element()).contains("Host: media.example:" + server.port());
  }

  @Test
  void aRedirectToTheSameNameIsVettedAgain() throws IOException {
    server.redirect("/a", 302, "/b").on("/b", "HTTP/1.1 200 OK", IMAGE);
    var asked = new AtomicInteger();
    NameResolver rebinding =
        name -> List.of(ip(asked.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254"));
    assertThat(with(rebinding).fetch(UrlSource.CALLER, named("/a"), FetchLimits.IMAGE))
        .isInstanceOf(Unreachable.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void localhostIsNotResolvedByDns() {
    server.on("/a", "HTTP/1.1 200 OK", IMAGE);
    var url = "http://localhost:" + server.port() + "/a";
    assertThat(fetch.fetch(UrlSource.CALLER, url, FetchLimits.IMAGE)).isInstanceOf(Fetched.class);
  }

  @Test
  void anUnknownNameIsUnreachable() {
    assertThat(fetch.fetch(UrlSource.CALLER, named("/a"), FetchLimits.IMAGE))
        .isEqualTo(new Unreachable(FailureReason.NAME, "the host name has no public address"));
    NameResolver empty = name -> List.of();
    assertThat(with(empty).fetch(UrlSource.CALLER, named("/a"), FetchLimits.IMAGE))
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
    assertTimeout(with(hanging).fetch(UrlSource.CALLER, named("/a"), total(100)));
    never.countDown();
  }

  @Test
  void threeRedirectsAreFollowedAndNotFour() {
    server
        .redirect("/0", 301, "/1")
        .redirect("/1", 302, "2?x=a b")
        .redirect("/2?x=a%20b", 307, server.url("/3"))
        .on("/3", "HTTP/1.1 200 OK", IMAGE)
        .redirect("/start", 308, "//127.0.0.1:" + server.port() + "/0");
    assertThat(get("/0")).isInstanceOf(Fetched.class);
    assertThat(get("/start"))
        .isEqualTo(new Unreachable(FailureReason.REDIRECTS, "more than 3 redirects"));
  }

  @Test
  void aRedirectToAForbiddenAddressEndsTheFetch() throws IOException {
    for (var bad :
        List.of(
            "http://127.0.0.2:" + server.port() + "/secret",
            "http://10.0.0.1/",
            "http://169.254.169.254/latest/meta-data/",
            "http://[::1]/",
            "http://2130706433/",
            "//10.0.0.1/",
            "file:///etc/passwd",
            "gopher://127.0.0.1:6379/_INFO",
            "jar:http://127.0.0.1/a!/b",
            "data:image/png;base64,AAAA")) {
      server.redirect("/1", 302, "/2").redirect("/2", 303, bad);
      assertThat(get("/1")).as(bad).isInstanceOf(Forbidden.class);
    }
    assertThat(server.requests()).noneMatch(request -> request.contains("secret"));
    assertDirectoryIsEmpty();
  }

  @Test
  void aRedirectThatCannotBeReadIsUnreachable() {
    for (var bad : List.of("http://", "http://a b/", "http://127.0.0.1:99999/", "https://[::/")) {
      server.redirect("/1", 302, bad);
      assertThat(get("/1"))
          .as(bad)
          .isEqualTo(
              new Unreachable(FailureReason.REDIRECTS, "the redirect leads to no valid URL"));
    }
  }

  @Test
  void aLocationOutsideOfAsciiIsReadAsBrowsersDo() {
    server.on("/caf%C3%A9", "HTTP/1.1 200 OK", IMAGE).on("/caf%E9", "HTTP/1.1 200 OK", IMAGE);
    for (var location : List.of("/caf\u00c3\u00a9", "/caf\u00e9")) {
      server.redirect("/1", 302, location);
      assertThat(get("/1")).as(location).isInstanceOf(Fetched.class);
    }
  }

  @Test
  void aTemporaryFailureIsRetriedOnce() {
    for (var failure :
        List.of(
            "HTTP/1.1 429 X\r\nRetry-After: 0\r\n\r\n",
            "HTTP/1.1 503 X\r\nRetry-After: 0\r\n\r\n",
            "",
            "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\ncut")) {
      var calls = new AtomicInteger();
      server.on(
          "/a",
          out -> {
            var first = calls.getAndIncrement() == 0;
            var whole = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx";
            out.write((first ? failure : whole).getBytes(ascii()));
          });
      assertThat(get("/a")).as(failure).isInstanceOf(Fetched.class);
      assertThat(calls).hasValue(2);
    }
  }

  @Test
  void aDataUriIsDecodedWithinItsLimit() throws IOException {
    var url = "data:image/png;base64,AAECAw==";
    var fetched = (Fetched) fetch.fetch(UrlSource.CALLER, url, bytes(4));
    assertThat(fetched.file()).hasBinaryContent(new byte[] {0, 1, 2, 3});
    assertThat(fetched.bytes()).isEqualTo(4);
    assertThat(fetch.fetch(UrlSource.CALLER, url, bytes(3))).isEqualTo(new TooLarge(3));
    assertThat(fetch.fetch(UrlSource.CALLER, "data:image/png;base64,AA!=", bytes(9)))
        .isEqualTo(new Forbidden("data: URI: bad_character"));
  }

  @Test
  void aNewFetcherDeletesFilesOfAKilledProcess() throws IOException {
    Files.write(directory.resolve("123.part"), IMAGE);
    assertThat(new SafeFetch(LOOPBACK_ONLY, NameResolver.NONE, directory, AGENT)).isNotNull();
    assertDirectoryIsEmpty();
  }
}
