package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.BrowserScript;
import filmgate.testing.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code console/build.mjs} with the tools of the console, on a console of one line. */
class ConsoleBuildJourneyTest {
  private static final Path CONSOLE = Path.of("console").toAbsolutePath();
  private static final int PATIENCE_SECONDS = 120;
  private static final List<String> COPIED =
      List.of(
          "build.mjs",
          "build",
          "package.json",
          "package-lock.json",
          "tsconfig.json",
          "vite.config.ts");

  @TempDir Path home;

  private Path sources;
  private Path archive;

  @BeforeEach
  void aConsoleOfOneLine() throws IOException {
    Tools.need("node", "npm");
    if (!Files.exists(CONSOLE.resolve("node_modules").resolve(".installed"))) {
      Tools.missing("The packages of the console are not installed.");
    }
    sources = Files.createDirectories(home.resolve("console"));
    archive = home.resolve("target").resolve("console.zip");
    for (var name : COPIED) {
      copy(CONSOLE.resolve(name));
    }
    Files.createSymbolicLink(sources.resolve("node_modules"), CONSOLE.resolve("node_modules"));
    Files.createDirectories(sources.resolve("src"));
    Files.writeString(
        sources.resolve("index.html"), "<script type=\"module\" src=\"/src/main.ts\"></script>");
    write("document.title = 'one';");
  }

  private void copy(Path from) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = sources.resolve(CONSOLE.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private void write(String source) throws IOException {
    Files.writeString(sources.resolve("src").resolve("main.ts"), source + "\nexport {};\n");
  }

  private Process start(String... options) throws IOException {
    var command = Stream.concat(Stream.of("node", "build.mjs"), Stream.of(options)).toList();
    return new ProcessBuilder(command)
        .directory(sources.toFile())
        .redirectErrorStream(true)
        .start();
  }

  private static BrowserScript.Ended await(Process process)
      throws IOException, InterruptedException {
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(output).isTrue();
    return new BrowserScript.Ended(process.exitValue(), output);
  }

  private BrowserScript.Ended build(String... options) throws IOException, InterruptedException {
    return await(start(options));
  }

  /** The files that a build may leave beside the sources and the archive. */
  private List<String> leftovers() throws IOException {
    try (var below = Files.list(sources);
        var beside = Files.list(home.resolve("target"))) {
      return Stream.concat(below, beside)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".new") || name.startsWith(".build.lock"))
          .toList();
    }
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    try (var stream = zip.getInputStream(zip.getEntry(name))) {
      return stream.readAllBytes();
    }
  }

  private static byte[] unpacked(InputStream compressed) throws IOException {
    try (var stream = new GZIPInputStream(compressed)) {
      return stream.readAllBytes();
    }
  }

  @Test
  void anArchiveIsBuiltOnceAndAgainAfterAChange() throws Exception {
    assertThat(build("--check").exitCode()).isEqualTo(1);
    var first = build();
    assertThat(first.exitCode()).as(first.output()).isZero();
    assertThat(first.output()).contains("bundling", "built ");
    try (var zip = new ZipFile(archive.toFile())) {
      var script =
          zip.stream().map(Object::toString).filter(one -> one.endsWith(".js")).findFirst();
      var plain = read(zip, script.orElseThrow());
      assertThat(new String(plain, UTF_8)).contains("one");
      assertThat(unpacked(zip.getInputStream(zip.getEntry(script.get() + ".gz")))).isEqualTo(plain);
      assertThat(zip.getEntry(script.get() + ".br")).isNotNull();
      assertThat(new String(read(zip, "LICENSES.txt"), UTF_8)).contains("react 19", "MIT License");
      assertThat(zip.getEntry("index.html")).isNotNull();
    }

    var second = build();
    assertThat(second.exitCode()).isZero();
    assertThat(second.output()).contains("up to date").doesNotContain("bundling");
    assertThat(build("--check").exitCode()).isZero();

    Files.writeString(sources.resolve("src").resolve("page.md"), "# Page");
    assertThat(build("--check").exitCode()).isEqualTo(1);
  }

  @Test
  void aFailedAndAnInterruptedBuildKeepTheArchive() throws Exception {
    assertThat(build().exitCode()).isZero();
    var before = Files.readAllBytes(archive);

    write("const wrong: number = 'text'; document.title = `${wrong}`;");
    var failed = build();
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.output()).contains("src/main.ts(1,7): error");
    assertThat(archive).hasBinaryContent(before);

    write("document.title = 'two';");
    var process = start();
    awaitLine(process, "bundling");
    process.destroy();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(archive).hasBinaryContent(before);
    assertThat(leftovers()).isEmpty();
  }

  private static void awaitLine(Process process, String text) throws IOException {
    var reader = process.inputReader();
    var line = reader.readLine();
    while (line != null && !line.contains(text)) {
      line = reader.readLine();
    }
    assertThat(line).contains(text);
  }

  @Test
  void twoBuildsAtOnceAndALockOfADeadProcess() throws Exception {
    var dead = start("--help");
    await(dead);
    Files.createDirectories(sources.resolve(".build.lock"));
    Files.writeString(
        sources.resolve(".build.lock").resolve("owner"), dead.pid() + " " + hostname() + " 0");

    var one = start();
    var two = start();
    var outputs = await(one).output() + await(two).output();

    assertThat(one.exitValue() + two.exitValue()).as(outputs).isZero();
    assertThat(outputs).containsOnlyOnce("built ").containsOnlyOnce("up to date");
    assertThat(leftovers()).isEmpty();
  }

  private String hostname() throws IOException, InterruptedException {
    var print = new ProcessBuilder("node", "-p", "os.hostname()").start();
    return await(print).output().strip();
  }

  @Test
  void withoutNpmTheExitCodeSaysThatToolsAreMissing() throws Exception {
    Files.delete(sources.resolve("node_modules"));
    var node = Tools.find("node").orElseThrow().toString();
    var builder = new ProcessBuilder(node, "build.mjs").directory(sources.toFile());
    builder.environment().put("PATH", home.toString());

    var ended = await(builder.redirectErrorStream(true).start());

    assertThat(ended.exitCode()).as(ended.output()).isEqualTo(3);
    assertThat(ended.output()).contains("npm ci cannot be started");
    assertThat(build("--wrong").exitCode()).isEqualTo(2);
  }
}
