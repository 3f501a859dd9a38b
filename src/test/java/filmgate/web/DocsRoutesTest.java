package filmgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsRoutesTest {
  private static final String PAGE = "/docs/explanation/intentional";

  @TempDir Path directory;
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = new TestServer(directory, TestServer.settings());
  }

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return server.client.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(server.url(path)));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/keys",
        "/status",
        "/docs",
        "/docs/zh",
        PAGE,
        "/docs/zh/explanation/intentional"
      })
  void aPageNeedsNoKeyAndRunsOnlyItsOwnScript(String path) throws Exception {
    var answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.body()).contains("<h1>").doesNotContain("127.0.0.1:8080");
  }

  @Test
  void thePageIsMarkdownForThoseWhoPreferIt() throws Exception {
    var file = get(PAGE + ".md");
    var negotiated = get(PAGE, "Accept", "text/markdown, */*;q=0.1");

    assertThat(file.body()).startsWith("# Intentional").isEqualTo(negotiated.body());
    assertThat(header(negotiated, "Content-Type")).isEqualTo("text/markdown; charset=utf-8");
    assertThat(header(negotiated, "Vary")).contains("Accept");
  }

  @Test
  void anUnknownPageNamesSimilarOnes() throws Exception {
    var answer = get("/docs/explanation/intentionel");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("href=\"" + PAGE + "\"");
  }

  @Test
  void aBrowserGetsAPageWhereNothingIs() throws Exception {
    var browser = get("/intentional", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    var program = get("/intentional");

    assertThat(browser.statusCode()).isEqualTo(404);
    assertThat(browser.body()).contains("href=\"" + PAGE + "\"");
    assertThat(program.statusCode()).isEqualTo(404);
    assertThat(program.body()).contains("\"route_not_found\"");
  }

  @Test
  void anUnknownLanguageIsEnglishAndSaysSo() throws Exception {
    var answer = get("/docs/fr/explanation/intentional");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("lang=\"en\"", "not available in the language fr");
  }

  @Test
  void anUnchangedPageIsNotSentAgain() throws Exception {
    var first = get(PAGE);
    var second = get(PAGE, "If-None-Match", header(first, "ETag"));

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void aPageIsCompressed() throws Exception {
    var plain = get(PAGE).body();
    var answer =
        server.client.send(
            request(PAGE, "Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
  }

  @Test
  void llmsTextListsTheMarkdownOfEveryPage() throws Exception {
    var index = get("/llms.txt");
    var full = get("/llms-full.txt");

    assertThat(index.body())
        .startsWith("# Filmgate\n\n> ")
        .contains("](" + server.url(PAGE) + ".md): ");
    assertThat(full.body()).contains("# Intentional", "Source: " + server.url(PAGE));
  }

  @Test
  void theSkillOfAgentsNamesThisServer() throws Exception {
    assertThat(get("/skill.md").body()).startsWith("---\nname: ").contains(server.url("/llms.txt"));
  }
}
