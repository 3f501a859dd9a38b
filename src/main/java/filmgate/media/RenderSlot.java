package filmgate.media;

import filmgate.media.WorkerProcess.Heard;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One place for a worker: takes films from the queue and keeps a process for them. */
final class RenderSlot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RenderSlot.class);

  private final RenderSettings settings;
  private final BlockingQueue<RenderJob> waiting;
  private final Thread thread;
  private volatile List<WorkerProcess> worker = List.of();
  private long jobs;
  private int jobsOfWorker;

  RenderSlot(RenderSettings settings, BlockingQueue<RenderJob> waiting) {
    this.settings = settings;
    this.waiting = waiting;
    thread = Thread.ofVirtual().name("render-slot").start(this::run);
  }

  /** The process id of the worker, if one lives. */
  Optional<Long> pid() {
    return worker.stream().filter(WorkerProcess::alive).map(WorkerProcess::pid).findFirst();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        RenderJob job = waiting.poll(settings.limits().idle().toMillis(), TimeUnit.MILLISECONDS);
        if (job == null) {
          dismiss();
        } else {
          serve(job);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("render slot ends");
    } finally {
      dismiss();
    }
  }

  private void serve(RenderJob job) throws InterruptedException {
    if (job.isCancelled()) {
      job.end(new RenderOutcome.Cancelled());
      return;
    }
    try {
      job.end(renderWith(ready(), job));
    } catch (IOException e) {
      job.end(new RenderOutcome.Crashed("the render worker cannot be started: " + e.getMessage()));
    } finally {
      job.end(new RenderOutcome.Cancelled()); // only if nothing else ended it
    }
  }

  private WorkerProcess ready() throws IOException {
    if (worker.isEmpty() || !worker.getFirst().alive()) {
      dismiss();
      worker = List.of(new WorkerProcess(settings));
      jobsOfWorker = 0;
    }
    return worker.getFirst();
  }

  private RenderOutcome renderWith(WorkerProcess process, RenderJob job)
      throws InterruptedException {
    long number = ++jobs;
    jobsOfWorker++;
    process.say(new WorkerMessage.Render(number, job.spec(), job.output(), settings.threads()));
    job.onCancel(() -> process.say(new WorkerMessage.Cancel(number)));
    long deadline = System.nanoTime() + job.limit(settings.limits().grace()).toNanos();
    while (true) {
      Optional<Heard> heard = process.hear(Duration.ofNanos(deadline - System.nanoTime()));
      if (heard.isEmpty()) {
        dismiss();
        return new RenderOutcome.Failed("render_timeout", "the film took too long to render");
      }
      Optional<RenderOutcome> end = endOf(heard.get(), number, job);
      if (end.isPresent()) {
        return end.get();
      }
    }
  }

  private Optional<RenderOutcome> endOf(Heard heard, long number, RenderJob job) {
    return switch (heard) {
      case Heard.Gone(var detail) -> {
        dismiss();
        yield Optional.of(
            job.isCancelled() ? new RenderOutcome.Cancelled() : new RenderOutcome.Crashed(detail));
      }
      case Heard.Said(var message) -> endOf(message, number, job);
    };
  }

  private Optional<RenderOutcome> endOf(WorkerMessage message, long number, RenderJob job) {
    return switch (message) {
      case WorkerMessage.Progress(var _, int frames, double fps) -> {
        job.advance(frames, fps);
        yield Optional.empty();
      }
      case WorkerMessage.Done(var _, Film film, long resident) -> {
        job.advance(film.frames(), job.progress().fps());
        recycle(resident);
        yield Optional.of(new RenderOutcome.Rendered(film));
      }
      case WorkerMessage.Failed(var _, String code, String why) -> {
        dismiss();
        yield Optional.of(new RenderOutcome.Failed(code, why));
      }
      case WorkerMessage.Cancelled _ -> Optional.of(new RenderOutcome.Cancelled());
      case WorkerMessage.Render _, WorkerMessage.Cancel _ -> {
        dismiss();
        yield Optional.of(new RenderOutcome.Crashed("job " + number + ": not a worker's message"));
      }
    };
  }

  private void recycle(long residentBytes) {
    RenderSettings.Limits limits = settings.limits();
    if (jobsOfWorker >= limits.jobs() || residentBytes > limits.residentBytes()) {
      LOG.info("render worker retired jobs={} resident_bytes={}", jobsOfWorker, residentBytes);
      dismiss();
    }
  }

  private void dismiss() {
    worker.forEach(WorkerProcess::close);
    worker = List.of();
  }

  /** Ends the film that is being made, the worker and the slot. */
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
