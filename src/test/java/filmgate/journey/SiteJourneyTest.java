package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation site of the whole product: its size, and how it works in a browser. */
class SiteJourneyTest {
  private static final int PAGE_BYTES_MAX = 70 << 10;
  private static final int INDEX_BYTES_MAX = 150 << 10;
  private static final String ASSETS = "/docs/assets/";
  private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/docs/assets/[^\"]+)\"");
  private static final Pattern IMPORT = Pattern.compile("(?:from |import\\()\"\\./([\\w.-]+)\"");
  private static final Pattern PAGE = Pattern.compile("]\\(http://[^/]+(/docs[^)]*)\\.md\\)");

  /** The pages that are visited besides those in both languages. */
  private static final List<String> MAIN_PAGES = List.of("/", "/?language=zh", "/keys", "/status");

  private static final List<String> PAGES_IN_BOTH_LANGUAGES =
      List.of(
          "",
          "/models/kling-v3-omni",
          "/api/tasks",
          "/errors",
          "/errors/insufficient_balance",
          "/guides/webhooks",
          "/reference/settings");

  private static final String CREATE_FORM =
      "<div class=\"try-it\" data-method=\"POST\" data-path=\"/v1/videos/generations\"";

  @TempDir static Path data;
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    server = RunningServer.on(data.resolve("data"), Map.of());
  }

  @AfterAll
  static void end() {
    server.close();
  }

  private static byte[] fetch(String path, String... headers) throws Exception {
    var reply = RunningServer.fetch(server.address() + path, headers);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.body();
  }

  private static String text(String path) throws Exception {
    return new String(fetch(path), StandardCharsets.UTF_8);
  }

  /** The bytes that go over the wire to a browser. */
  private static int size(String path) throws Exception {
    return fetch(path, "Accept-Encoding", "gzip").length;
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static List<String> pages() throws Exception {
    return matches(PAGE, text("/llms.txt"));
  }

  /** The style sheet and the scripts of a page, also those that scripts import. */
  private static Set<String> assets(String page) throws Exception {
    var found = new TreeSet<String>();
    var open = new ArrayList<>(matches(ASSET, text(page)));
    while (!open.isEmpty()) {
      var asset = open.removeLast();
      if (found.add(asset) && asset.endsWith(".js")) {
        matches(IMPORT, text(asset)).forEach(name -> open.add(ASSETS + name));
      }
    }
    return found;
  }

  @Test
  void aFirstPageIsSmall() throws Exception {
    var shared = 0;
    for (var asset : assets("/docs")) {
      shared += size(asset);
    }
    var tooLarge = new ArrayList<String>();
    for (var page : Stream.concat(MAIN_PAGES.stream(), pages().stream()).toList()) {
      var bytes = size(page) + shared;
      if (bytes > PAGE_BYTES_MAX) {
        tooLarge.add(page + " has " + bytes + " bytes");
      }
    }
    assertThat(shared).isBetween(5_000, PAGE_BYTES_MAX / 2);
    assertThat(tooLarge).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"search-en.json", "search-zh.json"})
  void theSearchIndexIsSmall(String file) throws Exception {
    assertThat(size(ASSETS + file)).isBetween(5_000, INDEX_BYTES_MAX);
  }

  @Test
  void thePagesWorkInABrowser() throws Exception {
    var samples = first("/docs/models/", "<div class=\"tabs\">");
    var forms = first("/docs/api/", CREATE_FORM);
    var found = BrowserCheck.run(server.address(), RunningServer.KEY, visited(), samples, forms);

    assertThat(found.exitCode()).as(found.output()).isZero();
  }

  private static List<String> visited() {
    var english = PAGES_IN_BOTH_LANGUAGES.stream().map(path -> "/docs" + path);
    var chinese = PAGES_IN_BOTH_LANGUAGES.stream().map(path -> "/docs/zh" + path);
    return Stream.of(MAIN_PAGES.stream(), english, chinese).flatMap(all -> all).toList();
  }

  /** The first of these pages with such a block. */
  private static String first(String folder, String block) throws Exception {
    for (var page : pages()) {
      if (page.startsWith(folder) && text(page).contains(block)) {
        return page;
      }
    }
    throw new AssertionError("no page below " + folder + " contains " + block);
  }
}
