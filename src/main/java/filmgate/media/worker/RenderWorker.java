package filmgate.media.worker;

import filmgate.logging.LogContext;
import filmgate.media.RenderOutcome;
import filmgate.media.RenderSettings;
import filmgate.media.RenderedVideo;
import filmgate.media.worker.WorkerProcess.Received;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One slot for a worker process: takes renders from the queue and runs them in the process. */
final class RenderWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RenderWorker.class);

  private final RenderSettings settings;
  private final BlockingQueue<PendingRender> waiting;
  private final Thread thread;
  private final Supplier<LogContext> idle = LogContext.carrier();
  private volatile List<WorkerProcess> worker = List.of();
  private long renders;
  private int rendersOfWorker;

  RenderWorker(RenderSettings settings, BlockingQueue<PendingRender> waiting) {
    this.settings = settings;
    this.waiting = waiting;
    thread = Thread.ofVirtual().name("render-slot").start(this::run);
  }

  /** The process id of the worker, if it is running. */
  Optional<Long> pid() {
    return worker.stream().filter(WorkerProcess::alive).map(WorkerProcess::pid).findFirst();
  }

  private void run() {
    try {
      if (settings.startsFast()) {
        startAhead();
      }
      while (!Thread.currentThread().isInterrupted()) {
        var render = waiting.poll(settings.limits().idle().toMillis(), TimeUnit.MILLISECONDS);
        if (render == null) {
          stopWorker();
        } else {
          serveLogged(render);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("event=render_slot_closed");
    } finally {
      stopWorker();
    }
  }

  private void startAhead() {
    try {
      var _ = ensureWorker();
    } catch (IOException _) {
      // The first render tries again, and reports why the worker cannot be started.
    }
  }

  /** All lines about a render have the task and account that requested it. */
  private void serveLogged(PendingRender render) throws InterruptedException {
    try (var _ = render.context().get()) {
      serve(render);
    }
  }

  private void serve(PendingRender render) throws InterruptedException {
    if (render.isCancelled()) {
      render.complete(new RenderOutcome.RenderCancelled());
      return;
    }
    try {
      render.complete(renderWith(ensureWorker(), render));
    } catch (IOException e) {
      render.complete(
          new RenderOutcome.WorkerCrashed(
              "the render worker cannot be started: " + e.getMessage()));
    } finally {
      render.complete(new RenderOutcome.RenderCancelled()); // no effect after another outcome
    }
  }

  private WorkerProcess ensureWorker() throws IOException {
    if (worker.isEmpty() || !worker.getFirst().alive()) {
      stopWorker();
      worker = List.of(new WorkerProcess(settings));
      rendersOfWorker = 0;
    }
    return worker.getFirst();
  }

  private RenderOutcome renderWith(WorkerProcess process, PendingRender render)
      throws InterruptedException {
    process.logIn(render.context());
    long number = ++renders;
    rendersOfWorker++;
    process.send(
        new WorkerMessage.StartRender(number, render.spec(), render.output(), settings.threads()));
    render.onCancel(() -> process.send(new WorkerMessage.CancelRender(number)));
    long deadline = System.nanoTime() + render.limitDuration(settings.limits().grace()).toNanos();
    while (true) {
      var received = process.receive(Duration.ofNanos(deadline - System.nanoTime()));
      if (received.isEmpty()) {
        stopWorker();
        return new RenderOutcome.RenderFailed(
            "render_timeout", "the render exceeded its time limit");
      }
      var end = outcomeOf(received.get(), number, render);
      if (end.isPresent()) {
        if (process.alive()) {
          process.logIn(idle);
        }
        return end.get();
      }
    }
  }

  private Optional<RenderOutcome> outcomeOf(Received received, long number, PendingRender render) {
    return switch (received) {
      case Received.Exited(var detail) -> {
        stopWorker();
        yield Optional.of(
            render.isCancelled()
                ? new RenderOutcome.RenderCancelled()
                : new RenderOutcome.WorkerCrashed(detail));
      }
      case Received.Message(var message) -> outcomeOf(message, number, render);
    };
  }

  private Optional<RenderOutcome> outcomeOf(
      WorkerMessage message, long number, PendingRender render) {
    return switch (message) {
      case WorkerMessage.FramesDone(var _, int frames, double fps) -> {
        render.reportProgress(frames, fps);
        yield Optional.empty();
      }
      case WorkerMessage.RenderDone(var _, RenderedVideo video, long resident) -> {
        render.reportProgress(video.frames(), render.progress().fps());
        replaceWorkerIfNeeded(resident);
        yield Optional.of(new RenderOutcome.Rendered(video));
      }
      case WorkerMessage.RenderError(var _, String code, String why) -> {
        stopWorker();
        yield Optional.of(new RenderOutcome.RenderFailed(code, why));
      }
      case WorkerMessage.RenderStopped _ -> Optional.of(new RenderOutcome.RenderCancelled());
      case WorkerMessage.StartRender _, WorkerMessage.CancelRender _ -> {
        stopWorker();
        yield Optional.of(
            new RenderOutcome.WorkerCrashed("render " + number + ": not a worker's message"));
      }
    };
  }

  private void replaceWorkerIfNeeded(long residentBytes) {
    var limits = settings.limits();
    if (rendersOfWorker >= limits.renders() || residentBytes > limits.residentBytes()) {
      LOG.info(
          "event=render_worker_retired renders={} resident_bytes={}",
          rendersOfWorker,
          residentBytes);
      stopWorker();
    }
  }

  private void stopWorker() {
    worker.forEach(WorkerProcess::close);
    worker = List.of();
  }

  /** Stops the running render, the worker, and the slot. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
