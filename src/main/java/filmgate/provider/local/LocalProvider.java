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
import filmgate.render.scene.SceneJson;
import filmgate.render.spec.RenderSpec;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.TaskWarning;
import filmgate.task.Video;
import filmgate.task.VideoFacts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Renders on this machine. Its work ends with the server: after a restart no ticket is known, and
 * every request may be submitted again at no cost.
 */
public final class LocalProvider implements Provider {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

  private final LaneRenderers renderers;
  private final InputDecoder inputDecoder;
  private final LocalSettings settings;
  private final WorkDirectory workDirectory;
  private final Map<Ticket, RunningRender> renders = new ConcurrentHashMap<>();

  /**
   * @param live renders live tasks
   * @param test renders the tasks of test keys
   */
  public LocalProvider(
      Renderer live,
      Renderer test,
      Predicate<TaskId> isTest,
      Decoder decoder,
      LocalSettings settings) {
    this.renderers = new LaneRenderers(live, test, isTest);
    this.workDirectory = new WorkDirectory(settings.directory());
    this.settings = settings;
    inputDecoder = new InputDecoder(decoder, settings.missing());
  }

  @Override
  public String name() {
    return "local";
  }

  @Override
  public Submission submit(VideoRequest request) throws ProviderException {
    var ticket = ticket(request);
    var directory = workDirectory.directoryFor(ticket);
    try {
      var inputs = inputDecoder.decode(request, directory);
      var video = video(request, inputs);
      renders.put(
          ticket,
          new RunningRender(
              renderers.of(request.task()).start(video, directory.resolve("video.mp4")),
              directory));
      return new Submission.Accepted(ticket, warnings(request, inputs, video), scene(video));
    } finally {
      if (!renders.containsKey(ticket)) {
        workDirectory.delete(directory);
      }
    }
  }

  private RenderSpec video(VideoRequest request, DecodedInputs inputs) {
    var plan = new RenderPlan(new ShotList(settings.parser().get()), settings.slate());
    var video = plan.of(request.generation(), inputs);
    return switch (settings.extent()) {
      case WHOLE -> video;
      case PREVIEW -> PreviewPlan.of(video);
    };
  }

  /** What is drawn, as a JSON array with an object for each shot. */
  private static String scene(RenderSpec video) {
    var scenes = JsonNodeFactory.instance.arrayNode();
    video.shots().forEach(shot -> scenes.add(SceneJson.of(shot.scene())));
    return scenes.toString();
  }

  private static List<TaskWarning> warnings(
      VideoRequest request, DecodedInputs inputs, RenderSpec video) {
    return Stream.concat(
            inputs.warnings().stream(),
            UnsupportedFeatures.of(request.generation(), video).stream())
        .toList();
  }

  @Override
  public Lookup lookUp(VideoRequest request) {
    var ticket = ticket(request);
    return renders.containsKey(ticket) ? new Lookup.Found(ticket) : new Lookup.WorkLost();
  }

  @Override
  public Progress poll(Ticket ticket) {
    var render = renders.get(ticket);
    if (render == null) {
      return new Progress.WorkLost();
    }
    var outcome = render.rendering().outcome();
    return outcome.isDone()
        ? toProgress(ticket, render, outcome.join())
        : new Progress.Waiting(Math.min(99, render.rendering().progress().percent()));
  }

  /**
   * A finished video stays until it is moved to result storage. Any other outcome leaves no files.
   */
  private Progress toProgress(Ticket ticket, RunningRender render, RenderOutcome outcome) {
    if (outcome instanceof RenderOutcome.Rendered(var video)) {
      return new Progress.Completed(new Video.Measured(video.path().toUri(), facts(video)));
    }
    discard(ticket, render);
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
          workDirectory.isFull()
              ? new Progress.WorkLost()
              : new Progress.UpstreamFailed(Failure.of(FailureCode.INTERNAL_ERROR, message));
      case "render_timeout" ->
          new Progress.RejectedByUpstream(Failure.of(FailureCode.RENDER_TIMEOUT, message));
      default -> new Progress.RejectedByUpstream(Failure.of(FailureCode.INTERNAL_ERROR, message));
    };
  }

  @Override
  public Cancellation cancel(Ticket ticket) {
    var render = renders.get(ticket);
    if (render != null) {
      render.rendering().cancel();
      discard(ticket, render);
    }
    return Cancellation.STOPPED;
  }

  @Override
  public void release(TaskId task) {
    renders.forEach(
        (ticket, render) -> {
          if (ticket.value().startsWith(task.value())) {
            render.rendering().cancel();
            discard(ticket, render);
          }
        });
  }

  @Override
  public Duration pollInterval() {
    return POLL_INTERVAL;
  }

  /** How many videos are being drawn, or wait for a worker or for their storage. */
  public int renders() {
    return renders.size();
  }

  @Override
  public void close() {
    renderers.close();
  }

  private void discard(Ticket ticket, RunningRender render) {
    renders.remove(ticket);
    var _ = render.rendering().outcome().thenRun(() -> workDirectory.delete(render.directory()));
  }

  private static Ticket ticket(VideoRequest request) {
    return new Ticket(request.task() + "-" + request.attempt());
  }

  private static VideoFacts facts(RenderedVideo video) {
    var millis = Math.round(video.seconds() * 1000);
    return new VideoFacts(
        video.width(), video.height(), video.fps(), video.frames(), millis, video.audio());
  }
}
