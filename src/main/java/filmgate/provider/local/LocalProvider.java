package filmgate.provider.local;

import filmgate.id.TaskId;
import filmgate.media.RenderOutcome;
import filmgate.media.RenderedVideo;
import filmgate.media.Renderer;
import filmgate.media.worker.Decoder;
import filmgate.provider.Cancellation;
import filmgate.provider.Lookup;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.Submission;
import filmgate.provider.Ticket;
import filmgate.provider.VideoRequest;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.TaskWarning;
import filmgate.task.Video;
import filmgate.task.VideoFacts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Renders on this machine. Its work ends with the server: after a restart no ticket is known, and
 * every request may be submitted again at no cost.
 */
public final class LocalProvider implements Provider {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

  private final Renderer renderer;
  private final InputDecoder inputDecoder;
  private final WorkDirectory directory;
  private final Map<Ticket, RunningRender> jobs = new ConcurrentHashMap<>();

  public LocalProvider(Renderer renderer, Decoder decoder, LocalSettings settings) {
    this.renderer = renderer;
    this.directory = new WorkDirectory(settings.directory());
    inputDecoder = new InputDecoder(decoder, settings.missing());
  }

  @Override
  public String name() {
    return "local";
  }

  @Override
  public Submission submit(VideoRequest order) throws ProviderException {
    var ticket = ticket(order);
    var place = directory.directoryFor(ticket);
    try {
      var materials = inputDecoder.decode(order, place);
      var video = RenderPlan.of(order.generation(), materials);
      jobs.put(ticket, new RunningRender(renderer.start(video, place.resolve("video.mp4")), place));
      return new Submission.Accepted(ticket, warnings(order, materials));
    } finally {
      if (!jobs.containsKey(ticket)) {
        directory.delete(place);
      }
    }
  }

  private static List<TaskWarning> warnings(VideoRequest order, DecodedInputs materials) {
    return Stream.concat(
            materials.warnings().stream(), UnsupportedFeatures.of(order.generation()).stream())
        .toList();
  }

  @Override
  public Lookup lookUp(VideoRequest order) {
    var ticket = ticket(order);
    return jobs.containsKey(ticket) ? new Lookup.Found(ticket) : new Lookup.NotFoundUpstream();
  }

  @Override
  public Progress poll(Ticket ticket) {
    var job = jobs.get(ticket);
    if (job == null) {
      return new Progress.WorkLost();
    }
    var outcome = job.rendering().outcome();
    return outcome.isDone()
        ? toProgress(ticket, job, outcome.join())
        : new Progress.Waiting(Math.min(99, job.rendering().progress().percent()));
  }

  /**
   * A finished video stays until it is moved to result storage. Any other outcome leaves no files.
   */
  private Progress toProgress(Ticket ticket, RunningRender job, RenderOutcome outcome) {
    if (outcome instanceof RenderOutcome.Rendered(var video)) {
      return new Progress.Completed(new Video.Measured(video.path().toUri(), facts(video)));
    }
    discard(ticket, job);
    return failedRender(outcome);
  }

  private Progress failedRender(RenderOutcome outcome) {
    return switch (outcome) {
      case RenderOutcome.Rendered _, RenderOutcome.RenderCancelled _ -> new Progress.WorkLost();
      case RenderOutcome.WorkerCrashed(var detail) ->
          new Progress.UpstreamFailed(Failure.of(FailureCode.RENDERER_CRASHED, detail));
      case RenderOutcome.RenderFailed(var code, var message) -> failed(code, message);
    };
  }

  private Progress failed(String code, String message) {
    return switch (code) {
      case "storage_failed" ->
          directory.isFull()
              ? new Progress.WorkLost()
              : new Progress.UpstreamFailed(Failure.of(FailureCode.INTERNAL_ERROR, message));
      case "render_timeout" ->
          new Progress.RejectedByUpstream(Failure.of(FailureCode.RENDER_TIMEOUT, message));
      default -> new Progress.RejectedByUpstream(Failure.of(FailureCode.INTERNAL_ERROR, message));
    };
  }

  @Override
  public Cancellation cancel(Ticket ticket) {
    var job = jobs.get(ticket);
    if (job != null) {
      job.rendering().cancel();
      discard(ticket, job);
    }
    return Cancellation.STOPPED;
  }

  @Override
  public void release(TaskId task) {
    jobs.forEach(
        (ticket, job) -> {
          if (ticket.value().startsWith(task.value())) {
            job.rendering().cancel();
            discard(ticket, job);
          }
        });
  }

  @Override
  public Duration pollInterval() {
    return POLL_INTERVAL;
  }

  @Override
  public void close() {
    renderer.close();
  }

  private void discard(Ticket ticket, RunningRender job) {
    jobs.remove(ticket);
    var _ = job.rendering().outcome().thenRun(() -> directory.delete(job.directory()));
  }

  private static Ticket ticket(VideoRequest order) {
    return new Ticket(order.task() + "-" + order.attempt());
  }

  private static VideoFacts facts(RenderedVideo video) {
    var millis = Math.round(video.seconds() * 1000);
    return new VideoFacts(
        video.width(), video.height(), video.fps(), video.frames(), millis, video.audio());
  }
}
