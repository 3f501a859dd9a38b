package filmgate.media.worker;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One slot for a worker process: takes renders from the queue and runs them in the process. */
final class RenderWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RenderWorker.class);

  private final RenderSettings settings;
  private final BlockingQueue<PendingRender> waiting;
  private final Thread thread;
  private volatile List<WorkerProcess> worker = List.of();
  private long jobs;
  private int jobsOfWorker;

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
      while (!Thread.currentThread().isInterrupted()) {
        PendingRender job =
            waiting.poll(settings.limits().idle().toMillis(), TimeUnit.MILLISECONDS);
        if (job == null) {
          stopWorker();
        } else {
          serve(job);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("event=render_slot_closed");
    } finally {
      stopWorker();
    }
  }

  private void serve(PendingRender job) throws InterruptedException {
    if (job.isCancelled()) {
      job.complete(new RenderOutcome.RenderCancelled());
      return;
    }
    try {
      job.complete(renderWith(ensureWorker(), job));
    } catch (IOException e) {
      job.complete(
          new RenderOutcome.WorkerCrashed(
              "the render worker cannot be started: " + e.getMessage()));
    } finally {
      job.complete(new RenderOutcome.RenderCancelled()); // only if nothing else ended it
    }
  }

  private WorkerProcess ensureWorker() throws IOException {
    if (worker.isEmpty() || !worker.getFirst().alive()) {
      stopWorker();
      worker = List.of(new WorkerProcess(settings));
      jobsOfWorker = 0;
    }
    return worker.getFirst();
  }

  private RenderOutcome renderWith(WorkerProcess process, PendingRender job)
      throws InterruptedException {
    long number = ++jobs;
    jobsOfWorker++;
    process.send(
        new WorkerMessage.StartRender(number, job.spec(), job.output(), settings.threads()));
    job.onCancel(() -> process.send(new WorkerMessage.CancelRender(number)));
    long deadline = System.nanoTime() + job.limitDuration(settings.limits().grace()).toNanos();
    while (true) {
      Optional<Received> received = process.receive(Duration.ofNanos(deadline - System.nanoTime()));
      if (received.isEmpty()) {
        stopWorker();
        return new RenderOutcome.RenderFailed(
            "render_timeout", "the render exceeded its time limit");
      }
      Optional<RenderOutcome> end = outcomeOf(received.get(), number, job);
      if (end.isPresent()) {
        return end.get();
      }
    }
  }

  private Optional<RenderOutcome> outcomeOf(Received received, long number, PendingRender job) {
    return switch (received) {
      case Received.Exited(var detail) -> {
        stopWorker();
        yield Optional.of(
            job.isCancelled()
                ? new RenderOutcome.RenderCancelled()
                : new RenderOutcome.WorkerCrashed(detail));
      }
      case Received.Message(var message) -> outcomeOf(message, number, job);
    };
  }

  private Optional<RenderOutcome> outcomeOf(WorkerMessage message, long number, PendingRender job) {
    return switch (message) {
      case WorkerMessage.FramesDone(var _, int frames, double fps) -> {
        job.reportProgress(frames, fps);
        yield Optional.empty();
      }
      case WorkerMessage.RenderDone(var _, RenderedVideo video, long resident) -> {
        job.reportProgress(video.frames(), job.progress().fps());
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
    RenderSettings.WorkerLimits limits = settings.limits();
    if (jobsOfWorker >= limits.jobs() || residentBytes > limits.residentBytes()) {
      LOG.info(
          "event=render_worker_retired renders={} resident_bytes={}", jobsOfWorker, residentBytes);
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
