package filmgate.media.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java process that the server starts: the same Java and class path, an empty environment, its
 * own directory, and a lower priority if the system supports that.
 */
final class ChildJvm {
  private static final Path NICE = Path.of("/usr/bin/nice");
  private static final Path LIMIT = Path.of("/usr/bin/prlimit");

  /** By default, Java writes its warnings between the responses of the process. */
  private static final List<String> WARNINGS = List.of("-Xlog:disable", "-Xlog:all=warning:stderr");

  private final List<String> command = new ArrayList<>();
  private final Path directory;
  private List<Path> classPath = ownClassPath();

  /**
   * A process that has {@code directory} as its working directory, created if necessary.
   *
   * @param niceness how far it yields to other processes, 0 to 19
   */
  ChildJvm(Path directory, int niceness) {
    this.directory = directory;
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", Integer.toString(niceness)));
    }
  }

  /** Adds system limits, such as {@code --cpu=60}, if prlimit is installed. */
  ChildJvm limits(List<String> limits) {
    if (Files.isExecutable(LIMIT)) {
      command.add(LIMIT.toString());
      command.addAll(limits);
    }
    return this;
  }

  /** Uses a part of the class path of this process. */
  ChildJvm classPath(List<Path> entries) {
    classPath = entries;
    return this;
  }

  /** Starts {@code main} with these options of Java; libraries are unpacked below {@code cache}. */
  Process start(Class<?> main, Path cache, List<String> options) throws IOException {
    return start(main, cache, options, List.of());
  }

  /** Starts a process whose main class gets these arguments. */
  Process start(Class<?> main, Path cache, List<String> options, List<String> arguments)
      throws IOException {
    Files.createDirectories(directory);
    Files.createDirectories(cache);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(WARNINGS);
    command.addAll(options);
    command.add("-XX:+UseSerialGC");
    command.add("-XX:-UsePerfData");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:ErrorFile=" + directory.resolve("crash-%p.log"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.awt.headless=true");
    command.add("-Djava.io.tmpdir=" + directory);
    command.add("-Dorg.bytedeco.javacpp.cachedir=" + cache);
    command.add("-Dorg.bytedeco.javacpp.nopointergc=true");
    command.addAll(List.of("-cp", classPathOption(), main.getName()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().put("LANG", "C.UTF-8");
    return builder.start();
  }

  /** The class path of this process, as absolute paths. */
  static List<Path> ownClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }

  private String classPathOption() {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
