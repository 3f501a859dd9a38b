package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of the filmgate command in a process of its own. */
final class ServerProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;
  private static final long LOOK_MILLIS = 20;

  private final Process process;
  private final Path errors;
  private final LinkedBlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private final CompletableFuture<String> said = new CompletableFuture<>();

  /** Runs the command with these arguments in the directory, with this environment only. */
  ServerProcess(Path directory, Map<String, String> environment, List<String> words)
      throws IOException {
    this("filmgate.app.Main", directory, environment, words);
    process.getOutputStream().close();
  }

  /** Runs another main class, whose standard input stays open for {@link #send}. */
  ServerProcess(String main, Path directory, Map<String, String> environment, List<String> words)
      throws IOException {
    errors = Files.createTempFile(directory, "errors-", ".log");
    var command = PackagedProgram.command(main);
    command.addAll(words);
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectError(errors.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    process = builder.start();
    Thread.ofVirtual().name("program-lines").start(this::collect);
  }

  private void collect() {
    var all = new StringBuilder();
    try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        all.append(line).append('\n');
        lines.add(Optional.of(line));
      }
    } catch (IOException e) {
      all.append(e);
    }
    lines.add(Optional.empty());
    said.complete(all.toString());
  }

  /** Waits for a line of the standard output with this prefix, and returns the rest. */
  String awaitLine(String beginning) throws InterruptedException {
    var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    while (line != null && line.isPresent()) {
      if (line.get().startsWith(beginning)) {
        return line.get().substring(beginning.length());
      }
      line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    throw new AssertionError(
        "the program never said \"" + beginning + "\", standard error: " + errors());
  }

  /** Writes a line to the standard input. */
  void send(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(UTF_8));
    process.getOutputStream().flush();
  }

  /** Waits for the end and returns the exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the program did not end, standard error: " + errors());
    }
    return process.exitValue();
  }

  /** The whole standard output, once the program has ended. */
  String said() {
    return said.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Waits until the standard error contains this text. */
  void awaitError(String text) throws InterruptedException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!errors().contains(text)) {
      if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        assertThat(errors()).contains(text);
        return;
      }
    }
  }

  /** The standard error so far. */
  String errors() {
    try {
      return Files.readString(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The live processes that use this directory, including this program. */
  static List<ProcessHandle> at(Path directory) {
    return ProcessHandle.allProcesses().filter(one -> words(one).contains(directory + "")).toList();
  }

  /** The live render workers of the directory. */
  static List<ProcessHandle> renderersAt(Path directory) {
    return at(directory).stream().filter(one -> words(one).contains("RenderMain")).toList();
  }

  /** Java's own view of a command line ends at 4,096 bytes, and a class path may be longer. */
  private static String words(ProcessHandle handle) {
    var file = Path.of("/proc", String.valueOf(handle.pid()), "cmdline");
    try {
      return Files.isReadable(file)
          ? Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
          : handle.info().commandLine().orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  /** Ends the process as SIGTERM does. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Ends the process as kill -9 does, and waits until it is gone. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    var all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    for (var one : all) {
      one.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
  }
}
