package filmgate.journey;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.style.SitePages;
import filmgate.testing.Tools;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of the documentation runs, in the order of its page, in an empty directory. Two
 * classes share the pages, so that both test processes run them.
 */
abstract class DocumentationJourney {
  private static final int PATIENCE_SECONDS = 120;
  static final Path CHINESE = Path.of("README.zh-CN.md");

  /** The Chinese pages have the code blocks of the English ones. */
  private static final Path CHINESE_PAGES = Path.of("docs", "zh");

  private static final Path TUTORIAL = Path.of("docs", "tutorial", "first-video.md");

  /** What pages need besides a shell and the program. */
  private static final List<String> TOOLS = List.of("curl");

  @TempDir static Path cache;
  @TempDir Path directory;

  @AfterEach
  void end() throws Exception {
    for (var left : ServerProcess.at(directory)) {
      left.destroyForcibly();
      left.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  static List<Path> pages() throws IOException {
    try (var docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md"), CHINESE), docs)
          .filter(file -> file.toString().endsWith(".md") && !file.startsWith(CHINESE_PAGES))
          .sorted()
          .toList();
    }
  }

  /** Chinese pages have the commands of the English ones, which run. */
  static boolean isChinese(Path page) {
    return page.equals(CHINESE) || SitePages.isChinese(page);
  }

  private static List<PageBlock> runnable(Path page) throws IOException {
    return PageBlock.of(page).stream()
        .filter(block -> block.isShell() && block.skipped().isEmpty())
        .toList();
  }

  /** Every second page with commands, from this one on. */
  static List<Path> everySecondPage(int first) throws IOException {
    var found = new ArrayList<Path>();
    for (var page : pages()) {
      if (!isChinese(page) && !runnable(page).isEmpty()) {
        found.add(page);
      }
    }
    return IntStream.range(0, found.size())
        .filter(index -> index % 2 == first)
        .mapToObj(found::get)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commandPages")
  void theCommandsOfAPageRun(Path page) throws Exception {
    var launcher = Files.writeString(directory.resolve("filmgate"), launcher());
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    TOOLS.stream().filter(tool -> uses(page, tool)).forEach(Tools::need);
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
    var words = new ArrayList<>(PackagedProgram.command("filmgate.app.Main"));
    words.add(1, "-Dfilmgate.command=" + directory.resolve("filmgate"));
    words.add(1, "-XX:+UseSerialGC");
    var command = words.stream().map(word -> "'" + word + "'").collect(joining(" "));
    return "#!/bin/sh\nexec " + command + " \"$@\"\n";
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
}
