package filmgate.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings;
import filmgate.net.Cidr;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages of other origins may do. */
class CorsTest {
  private static final String SUBMIT = "/v1/videos/generations";

  @TempDir Path directory;
  private TestServer door;

  @BeforeEach
  void open() throws IOException {
    var proxies = List.of(Cidr.parse("127.0.0.0/8"));
    var addresses = new ApiSettings.Addresses("", proxies, List.of("https://app.example"));
    door = new TestServer(directory, TestServer.settings(addresses));
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void onlyListedOriginsMayCallFromABrowser() throws IOException, InterruptedException {
    var listed = preflight("https://app.example");
    assertThat(listed.statusCode()).isEqualTo(204);
    assertThat(listed.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://app.example");
    var other = preflight("https://evil.example");
    assertThat(other.statusCode()).isEqualTo(405);
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aPreflightGrantsTheRequestedHeadersAndExposesOurs()
      throws IOException, InterruptedException {
    var requested = "authorization, x-stainless-os, x-goog-api-key";
    var answer =
        door.send(
            HttpRequest.newBuilder(URI.create(door.url(SUBMIT)))
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", requested)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).hasValue(requested);
    var exposed = answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow();
    assertThat(List.of(exposed.split(", ")))
        .contains(
            "Content-Range",
            "Accept-Ranges",
            "Content-Disposition",
            "retry-after-ms",
            "x-should-retry");
  }

  @Test
  void aStarAllowsEveryOrigin() throws IOException, InterruptedException {
    var any = new ApiSettings.Addresses("", List.of(), List.of("*"));
    try (var open = new TestServer(directory, TestServer.settings(any))) {
      var answer = open.send(open.request("/livez").header("Origin", "https://any.example"));
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
          .hasValue("https://any.example");
    }
  }

  private HttpResponse<String> preflight(String origin) throws IOException, InterruptedException {
    return door.send(
        HttpRequest.newBuilder(URI.create(door.url(SUBMIT)))
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }
}
