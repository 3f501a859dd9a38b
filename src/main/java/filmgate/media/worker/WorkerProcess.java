package filmgate.media.worker;

import filmgate.logging.LogContext;
import filmgate.media.RenderSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running render worker process and its messages. */
final class WorkerProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
  private static final int STDERR_MAX = 2_000;

  /** The heap grows only when it is needed: a worker is often one of several. */
  private static final List<String> MEMORY =
      List.of("-Xmx768m", "-Xms48m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25");

  /** Half the time of processing that a short video needs is that of the second compiler. */
  private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

  private final Process process;
  private final LinkedBlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final AtomicReference<String> stderr = new AtomicReference<>("");
  private volatile Supplier<LogContext> context = LogContext.carrier();

  /** A message of the worker, or its exit. */
  sealed interface Received {
    record Message(WorkerMessage message) implements Received {}

    record Exited(String detail) implements Received {}
  }

  /** Starts a worker with its files in the directory of the settings. */
  WorkerProcess(RenderSettings settings) throws IOException {
    var child = new ChildJvm(settings.directory().resolve("worker"), settings.niceness());
    process =
        child.start(
            RenderMain.class,
            settings.directory().resolve("natives"),
            options(settings),
            settings.art().map(Path::toString).stream().toList());
    Thread.ofVirtual().name("render-worker-stderr").start(this::collectStderr);
    Thread.ofVirtual().name("render-worker-messages").start(this::listen);
    LOG.info("event=render_worker_started pid={}", process.pid());
  }

  private static List<String> options(RenderSettings settings) {
    return settings.startsFast()
        ? Stream.concat(MEMORY.stream(), Stream.of(ONE_COMPILER)).toList()
        : MEMORY;
  }

  /** Lines about the process have this context from now on. */
  void logIn(Supplier<LogContext> current) {
    context = current;
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Sends a message to the worker; if it has exited, the next receive reports it. */
  synchronized void send(WorkerMessage message) {
    try {
      var out = process.getOutputStream();
      WorkerProtocol.write(out, message);
    } catch (IOException e) {
      process.destroyForcibly();
    }
  }

  /** The next message; empty if there was none in that time. */
  Optional<Received> receive(Duration timeout) throws InterruptedException {
    return Optional.ofNullable(received.poll(timeout.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void listen() {
    try (var in = process.getInputStream()) {
      var next = WorkerProtocol.read(in, WorkerMessage.class);
      while (next.isPresent()) {
        received.add(new Received.Message(next.get()));
        next = WorkerProtocol.read(in, WorkerMessage.class);
      }
    } catch (IOException e) {
      appendStderr(e.toString());
    }
    process.destroyForcibly();
    var status = process.onExit().join().exitValue();
    try (var _ = context.get()) {
      LOG.info("event=render_worker_exited pid={} status={}", process.pid(), status);
    }
    received.add(
        new Received.Exited("the render worker ended with status " + status + stderrTail()));
  }

  private void collectStderr() {
    try (var in = process.getErrorStream()) {
      var buffer = new byte[1024];
      for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        appendStderr(new String(buffer, 0, count, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      appendStderr(e.toString());
    }
  }

  private void appendStderr(String text) {
    stderr.updateAndGet(
        old -> {
          var all = old + text;
          return all.substring(Math.max(0, all.length() - STDERR_MAX));
        });
  }

  private String stderrTail() {
    var text = stderr.get().strip();
    return text.isEmpty() ? "" : ": " + text;
  }

  /** Kills the process and waits for its exit. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
