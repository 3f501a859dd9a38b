package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of the documentation runs, in the order of its page, in an empty directory. */
class DocumentationJourneyTest {
  private static final int PATIENCE_SECONDS = 120;
  private static final Path CHINESE = Path.of("README.zh-CN.md");
  private static final Pattern KEY_NAME = Pattern.compile("\\$\\w*KEY\\b");
  private static final Pattern PROMPT = Pattern.compile("(?<=\"prompt\":\")[^\"]*");
  private static final Path TUTORIAL = Path.of("docs", "tutorial", "first-video.md");

  /**
   * The blocks that cannot run here, by page and reason. A new one needs a change of this table.
   */
  private static final Map<String, Integer> SKIPPED =
      Map.ofEntries(
          Map.entry("README.md tests", 1),
          Map.entry("README.zh-CN.md tests", 1),
          Map.entry("docs/guides/backup.md server", 1),
          Map.entry("docs/guides/generated-clients.md network", 3),
          Map.entry("docs/guides/install.md git", 1),
          Map.entry("docs/guides/install.md root", 1),
          Map.entry("docs/guides/operate.md server", 3),
          Map.entry("docs/guides/proxy.md proxy", 1),
          Map.entry("docs/guides/proxy.md root", 2),
          Map.entry("docs/guides/service.md container", 1),
          Map.entry("docs/guides/service.md root", 6));

  /** What pages need besides a shell and the program. */
  private static final List<String> TOOLS = List.of("curl");

  private static final Set<String> LANGUAGES =
      Set.of("sh", "json", "yaml", "toml", "python", "typescript", "nginx", "text", "mermaid", "");

  @TempDir static Path cache;
  @TempDir Path directory;

  @AfterEach
  void end() throws Exception {
    for (var left : ServerProcess.at(directory)) {
      left.destroyForcibly();
      left.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static List<Path> pages() throws IOException {
    try (var docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md"), CHINESE), docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static List<PageBlock> runnable(Path page) throws IOException {
    return PageBlock.of(page).stream()
        .filter(block -> block.isShell() && block.skipped().isEmpty())
        .toList();
  }

  static List<Path> pagesWithCommands() throws IOException {
    var found = new ArrayList<Path>();
    for (var page : pages()) {
      if (!page.equals(CHINESE) && !runnable(page).isEmpty()) {
        found.add(page);
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("pagesWithCommands")
  void theCommandsOfAPageRun(Path page) throws Exception {
    var launcher = Files.writeString(directory.resolve("filmgate"), launcher());
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    TOOLS.stream().filter(tool -> uses(page, tool)).forEach(DocumentationJourneyTest::assumeFound);
    var port = freePort();
    var script = new PageScript(runnable(page), keys(), port, freePort()).text();
    var file = Files.writeString(cache.resolve("page.sh"), script);

    var log = cache.resolve("page.log");
    assertThat(run(file, log, port)).as("%s%n%s", page, Files.readString(log)).isZero();
  }

  private static boolean uses(Path page, String tool) {
    try {
      return runnable(page).stream().anyMatch(block -> block.text().contains(tool + " "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** CI installs all tools; other machines may lack one. */
  private static void assumeFound(String tool) {
    var found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
    assumeTrue(found, tool + " is not installed");
  }

  private int run(Path script, Path log, int port) throws Exception {
    var builder = new ProcessBuilder("bash", script.toString()).directory(directory.toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("FILMGATE_"));
    builder.environment().putAll(environment(port));
    var process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("the page did not end:\n" + Files.readString(log));
    }
    return process.exitValue();
  }

  private static Map<String, String> environment(int port) {
    var environment = new HashMap<String, String>();
    environment.put("XDG_CACHE_HOME", cache.toString());
    environment.put("FILMGATE_PORT", String.valueOf(port));
    environment.put("FILMGATE_EGRESS_NAMES", "none");
    environment.put("FILMGATE_DISK_FLOOR_BYTES", "1MiB");
    return environment;
  }

  /** The program of this build behind the name that pages use. */
  private String launcher() {
    return """
    #!/bin/sh
    exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \\
      --sun-misc-unsafe-memory-access=allow '-Dfilmgate.command=%s' -cp '%s' \\
      filmgate.app.Main "$@"
    """
        .formatted(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            directory.resolve("filmgate"),
            System.getProperty("java.class.path"));
  }

  /** The lines of the tutorial that set a variable with a key. */
  private static List<String> keys() throws IOException {
    return Files.readAllLines(TUTORIAL).stream()
        .filter(line -> line.matches("FILMGATE_\\w*KEY=.*"))
        .toList();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void onlyListedBlocksAreSkipped() throws Exception {
    var found = new TreeMap<String, Integer>();
    for (var page : pages()) {
      for (var block : PageBlock.of(page)) {
        block
            .skipped()
            .ifPresent(
                reason ->
                    found.merge(
                        page.toString().replace(File.separatorChar, '/') + " " + reason,
                        1,
                        Integer::sum));
      }
    }
    assertThat(found).isEqualTo(new TreeMap<>(SKIPPED));
  }

  @Test
  void everyBlockIsMarked() throws Exception {
    for (var page : pages()) {
      assertThat(PageBlock.of(page))
          .allSatisfy(
              block -> {
                assertThat(LANGUAGES).as(page + " " + block).contains(block.language());
                assertThat(block.isUnmarked()).as(page + " " + block).isFalse();
                assertThat(block.option()).matches("|server|(exit|skip)=\\w+");
                assertThat(block.isShell() || block.option().isEmpty()).as("" + block).isTrue();
              });
    }
  }

  @Test
  void keysHaveOneNameOnAllPages() throws Exception {
    var names = new TreeSet<String>();
    for (var page : pages()) {
      KEY_NAME.matcher(Files.readString(page)).results().forEach(one -> names.add(one.group()));
    }
    assertThat(names).containsExactly("$FILMGATE_KEY", "$FILMGATE_ROOT_KEY", "$FILMGATE_TEST_KEY");
  }

  /** The Chinese page has the same commands, so only the English ones run. */
  @Test
  void bothReadmesHaveTheSameCommands() throws Exception {
    assertThat(commands(CHINESE)).isNotEmpty().isEqualTo(commands(Path.of("README.md")));
  }

  private static List<String> commands(Path page) throws IOException {
    return PageBlock.of(page).stream()
        .filter(PageBlock::isShell)
        .map(block -> block.option() + "\n" + PROMPT.matcher(block.text()).replaceAll("PROMPT"))
        .toList();
  }
}
