package filmgate.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings;
import filmgate.testing.TestServer;
import filmgate.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConsoleRoutesTest {
  private static final String SCRIPT = "assets/index-1a2b.js";
  private static final Pattern NONCE = Pattern.compile("'nonce-([\\w-]+)'");
  private static final Pattern SETUP = Pattern.compile("id=\"setup\">([^<]*)</script>");
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
    var request = HttpRequest.newBuilder(URI.create(server.url(path)));
    return server.client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static JsonNode setup(HttpResponse<String> answer) {
    var found = SETUP.matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return JsonMapper.shared().readTree(found.group(1));
  }

  private static String index(String script) {
    return """
    <base href="__BASE__" />
    <script type="application/json" id="setup">__SETUP__</script>
    <script type="module" src="./%s" nonce="__NONCE__"></script>
    """
        .formatted(script);
  }

  /** An archive as the build writes one, of texts. */
  private void install(String script) throws IOException {
    var files = new LinkedHashMap<String, String>();
    files.put("index.html", index(script));
    files.put(script, "plain");
    files.put(script + ".br", "brotli");
    files.put(script + ".gz", "gzip");
    files.put("favicon.svg", "<svg/>");
    replace(zip(files));
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private void replace(byte[] archive) throws IOException {
    var draft = Files.write(directory.resolve("console.zip.new"), archive);
    Files.move(draft, directory.resolve("console.zip"), StandardCopyOption.ATOMIC_MOVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console",
        "/console/",
        "/console/sign-in",
        "/console/test/playground?model=veo3.1-fast",
        "/console/live/tasks/task_01"
      })
  void everyPageOfTheConsoleIsItsIndex(String path) throws Exception {
    install(SCRIPT);

    var answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.body()).contains("<base href=\"/console/\" />").doesNotContain("__");
  }

  @Test
  void eachResponseHasANonceOfItsOwnInItsPolicyAndItsPage() throws Exception {
    install(SCRIPT);

    var first = get("/console");
    var second = get("/console");

    assertThat(header(first, "Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'self'")
        .doesNotContain("unsafe", "http:", "*");
    assertThat(nonce(first)).hasSizeGreaterThanOrEqualTo(22).isNotEqualTo(nonce(second));
    assertThat(first.body()).contains("nonce=\"" + nonce(first) + "\"");
    assertThat(setup(first).path("nonce").stringValue()).isEqualTo(nonce(first));
  }

  private static String nonce(HttpResponse<?> answer) {
    var policy = header(answer, "Content-Security-Policy");
    var found = NONCE.matcher(policy).results().map(match -> match.group(1)).distinct().toList();
    assertThat(found).as(policy).hasSize(1);
    return found.getFirst();
  }

  @Test
  void thePageKnowsTheVersionAndTheLanguage() throws Exception {
    install(SCRIPT);

    var setup = setup(get("/console", "Accept-Language", "zh-CN,zh;q=0.9"));

    assertThat(setup.path("base_path").stringValue()).isEmpty();
    assertThat(setup.path("version").stringValue()).isEqualTo("1.2.3");
    assertThat(setup.path("language").stringValue()).isEqualTo("zh");
  }

  /** The address of a server below a path of another site, whose links have another origin. */
  @Test
  void belowAPathPrefixThePageFindsItsFilesAndTheApi() throws Exception {
    var addresses =
        new ApiSettings.Addresses("https://video.example:8443/a/b", List.of(), List.of());
    server.close();
    server = new TestServer(directory, TestServer.settings(addresses));
    install(SCRIPT);

    var answer = get("/console/test/tasks");

    assertThat(answer.body()).contains("<base href=\"/a/b/console/\" />");
    assertThat(setup(answer).path("base_path").stringValue()).isEqualTo("/a/b");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains(
            "media-src 'self' data: blob: https://video.example:8443;", "connect-src 'self';");
    assertThat(header(get("/keys"), "Location")).isEqualTo("/a/b/console/keys");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd | br   | brotli",
        "gzip                    | gzip | gzip",
        "br;q=0, gzip            | gzip | gzip",
        "brown                   |      | plain",
        "identity                |      | plain"
      })
  void anAssetIsCompressedAsTheClientAcceptsIt(String accepted, String coding, String body)
      throws Exception {
    install(SCRIPT);

    var answer = get("/console/" + SCRIPT, "Accept-Encoding", accepted);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(header(answer, "Content-Encoding")).isEqualTo(coding == null ? "" : coding);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void aFileWithAFixedNameIsRevalidated() throws Exception {
    install(SCRIPT);

    var first = get("/console/favicon.svg");
    var second = get("/console/favicon.svg", "If-None-Match", header(first, "ETag"));

    assertThat(header(first, "Content-Type")).isEqualTo("image/svg+xml");
    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    assertThat(second.statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/assets/index-0000.js",
        "/console/assets/index-1a2b.js.br",
        "/console/api/nothing"
      })
  void whatIsNeitherAFileNorAPageIsNotFound(String path) throws Exception {
    install(SCRIPT);

    var answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"route_not_found\"");
  }

  @Test
  void aNewArchiveReplacesTheOldOneWhoseOpenPagesStillWork() throws Exception {
    install(SCRIPT);
    assertThat(get("/console").body()).contains(SCRIPT);

    install("assets/index-3c4d5e.js");

    assertThat(get("/console").body()).contains("assets/index-3c4d5e.js").doesNotContain(SCRIPT);
    assertThat(get("/console/assets/index-3c4d5e.js").statusCode()).isEqualTo(200);
    assertThat(get("/console/" + SCRIPT).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDamagedArchiveReplacesNothing(boolean isCut) throws Exception {
    install(SCRIPT);
    assertThat(get("/console").body()).contains(SCRIPT);

    var whole = Files.readAllBytes(directory.resolve("console.zip"));
    replace(isCut ? Arrays.copyOf(whole, 60) : zip(Map.of("other.html", "")));

    assertThat(get("/console").body()).contains(SCRIPT);
    assertThat(get("/console/" + SCRIPT).statusCode()).isEqualTo(200);
  }

  @Test
  void theKeysAreInTheConsoleOnceThereIsOne() throws Exception {
    var before = get("/keys");
    install(SCRIPT);
    var after = get("/keys");

    assertThat(before.statusCode()).isEqualTo(200);
    assertThat(after.statusCode()).isEqualTo(302);
    assertThat(header(after, "Location")).isEqualTo("/console/keys");
  }

  @ParameterizedTest
  @CsvSource({"en, This server has no console", "zh, 本服务没有控制台"})
  void withoutAnArchiveThePageSaysWhatToDo(String language, String text) throws Exception {
    var answer = get("/console/test/tasks?language=" + language);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(text, "node console/build.mjs");
    assertThat(header(answer, "Content-Security-Policy")).contains("script-src 'self';");
    assertThat(get("/console/assets/index-1a2b.js").statusCode()).isEqualTo(404);
  }

  @Test
  void thePageOfAConsoleThatIsBeingBuiltOpensItByItself() throws Exception {
    var building = new MissingConsole.Building("installing the packages (npm ci)");
    var page = MissingConsolePage.of(building, Language.EN);

    assertThat(page.blocks().toString()).contains("being built: installing the packages (npm ci).");
  }
}
