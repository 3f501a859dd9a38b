package filmgate.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings;
import filmgate.net.Cidr;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links behind a proxy. */
class ProxyHeadersTest {
  private static final String SUBMIT = "/v1/videos/generations";
  private static final String DOG = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\"}";

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
  void linksFollowATrustedProxy() throws IOException, InterruptedException {
    assertThat(door.get("/nope").body()).contains("http://127.0.0.1:" + door.port + "/docs");
    var standard =
        door.request("/nope").header("Forwarded", "for=1.2.3.4;proto=https;host=a.example");
    assertThat(door.send(standard).body()).contains("\"https://a.example/docs/errors");
    var older =
        door.request("/nope")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "spoofed.example, b.example:8443");
    assertThat(door.send(older).body()).contains("\"https://b.example:8443/docs/errors");
    var bad = door.request("/nope").header("X-Forwarded-Host", "a\"b");
    assertThat(door.send(bad).body()).contains("\"doc_url\":\"/docs/errors");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Forwarded-Host: a.example| X-Forwarded-Port: 8443| http://a.example:8443/docs",
        "X-Forwarded-Proto: https| X-Forwarded-Port: 443| https://127.0.0.1/docs",
        "X-Forwarded-Proto: https| X-Forwarded-Port: 80, 8443| https://127.0.0.1:8443/docs",
        "X-Forwarded-Host: a.example:81| X-Forwarded-Port: 8443| http://a.example:81/docs",
        "X-Forwarded-Host: [2001:db8::1]| X-Forwarded-Port: 82| http://[2001:db8::1]:82/docs",
        "Forwarded: host=b.example| X-Forwarded-Port: 8443| http://b.example/docs",
        "X-Forwarded-Host: a.example| X-Forwarded-Prefix: /video/| http://a.example/video/docs",
        "X-Forwarded-Prefix: /no, /a/b-c| X-Forwarded-Host: a.example| http://a.example/a/b-c/docs"
      })
  void linksHaveThePortAndThePrefixOfTheProxy(String first, String second, String link)
      throws IOException, InterruptedException {
    var request = door.request("/nope");
    for (var header : List.of(first, second)) {
      var at = header.indexOf(": ");
      request.header(header.substring(0, at), header.substring(at + 2));
    }
    assertThat(door.send(request).body()).contains("\"" + link + "/errors/");
  }

  @Test
  void theLocationOfATaskHasThePrefixOfTheProxy() throws IOException, InterruptedException {
    var submit =
        door.request(SUBMIT)
            .header("Content-Type", "application/json")
            .header("X-Forwarded-Prefix", "/video")
            .POST(HttpRequest.BodyPublishers.ofString(DOG));
    assertThat(door.send(submit).headers().firstValue("Location").orElseThrow())
        .startsWith("/video/v1/tasks/task_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Forwarded| for=\"203.0.113.9, 8.8.8.8\"",
        "Forwarded| for=203.0.113.9;for=8.8.8.8",
        "Forwarded| for=203.0.113.9;Host=a.example;host=b.example",
        "Forwarded| host=\"a.example;proto=https\"",
        "Forwarded| host=\"a.example",
        "Forwarded| host",
        "X-Forwarded-Port| 0",
        "X-Forwarded-Port| 65536",
        "X-Forwarded-Port| 80x",
        "X-Forwarded-Prefix| video",
        "X-Forwarded-Prefix| //evil.example",
        "X-Forwarded-Prefix| /a/../b",
        "X-Forwarded-Prefix| /a\"b"
      })
  void anAmbiguousHeaderOfAProxyIsRefused(String name, String value)
      throws IOException, InterruptedException {
    var answer = door.send(door.request("/v1/models").header(name, value));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("bad_request").contains("`" + name + "`");
  }

  @Test
  void anUntrustedProxyCannotSetTheAddress() throws IOException, InterruptedException {
    try (var plain = new TestServer(directory, TestServer.settings())) {
      var lie = plain.request("/nope").header("X-Forwarded-Host", "evil.example");
      assertThat(plain.send(lie).body()).doesNotContain("evil.example");
    }
    var fixed = new ApiSettings.Addresses("https://films.example/", List.of(), List.of());
    try (var named = new TestServer(directory, TestServer.settings(fixed))) {
      assertThat(named.get("/nope").body()).contains("\"https://films.example/docs/errors");
    }
  }
}
