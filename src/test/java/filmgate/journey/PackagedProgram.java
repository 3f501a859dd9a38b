package filmgate.journey;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The program of this build as the launcher starts it: a jar with an AOT cache, which halves the
 * time of a start. Made once for a build; all test processes share it.
 */
final class PackagedProgram {
  private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
  private static final Path TESTS = Path.of("target", "test-classes").toAbsolutePath();
  private static final Path HOME = Path.of("target", "packaged").toAbsolutePath();
  private static final int PATIENCE_SECONDS = 120;
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseCompactObjectHeaders",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");
  private static final PackagedProgram CURRENT = make();

  private final Path jar;
  private final Path cache;

  private PackagedProgram(Path directory) {
    jar = directory.resolve("filmgate.jar");
    cache = directory.resolve("filmgate.aot");
  }

  /**
   * Java with the options and the class path for {@code main}, which is a class of the tests too.
   */
  static List<String> command(String main) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(OPTIONS);
    var other = System.getProperty("attacked");
    if (other == null) {
      command.addAll(CURRENT.cacheOption());
    }
    command.addAll(List.of("-cp", other == null ? CURRENT.testClassPath() : other, main));
    return command;
  }

  private List<String> cacheOption() {
    return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
  }

  private String classPath() {
    var libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"));
    return Stream.concat(Stream.of(jar.toString()), libraries).collect(joining(File.pathSeparator));
  }

  /** A cache fits every class path that begins with its own. */
  private String testClassPath() {
    return classPath() + File.pathSeparator + TESTS;
  }

  private static PackagedProgram make() {
    try {
      Files.createDirectories(HOME);
      try (var channel =
              FileChannel.open(
                  HOME.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        var program = new PackagedProgram(HOME);
        if (!program.isFresh()) {
          program.pack();
          program.train();
        }
        return program;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean isFresh() throws IOException {
    if (!Files.exists(jar)) {
      return false;
    }
    var made = Files.getLastModifiedTime(jar);
    try (var files = Files.walk(CLASSES)) {
      return files.noneMatch(file -> file.toFile().lastModified() >= made.toMillis());
    }
  }

  /** Writes the jar under another name first: a test process that ends here leaves none. */
  private void pack() throws IOException {
    Files.deleteIfExists(cache);
    var draft = HOME.resolve("filmgate.jar.new");
    try (var out = new JarOutputStream(Files.newOutputStream(draft));
        var files = Files.walk(CLASSES)) {
      for (var file : files.filter(path -> !path.equals(CLASSES)).sorted().toList()) {
        var name = CLASSES.relativize(file).toString();
        if (Files.isDirectory(file)) {
          // The migrations are found by their directory.
          out.putNextEntry(new ZipEntry(name + "/"));
        } else {
          out.putNextEntry(new ZipEntry(name));
          Files.copy(file, out);
        }
      }
    }
    Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Without a cache, programs only start more slowly. */
  private void train() throws IOException, InterruptedException {
    var draft = HOME.resolve("filmgate.aot.new");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add("-XX:AOTCacheOutput=" + draft);
    command.addAll(List.of("-cp", classPath(), "filmgate.app.Main", "warm"));
    var log = HOME.resolve("training.log").toFile();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && Files.exists(draft)) {
      Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
