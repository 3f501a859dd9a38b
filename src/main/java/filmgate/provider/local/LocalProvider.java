package filmgate.provider.local;

import filmgate.media.Decoder;
import filmgate.media.Film;
import filmgate.media.RenderOutcome;
import filmgate.media.Renderer;
import filmgate.provider.Cancellation;
import filmgate.provider.Lookup;
import filmgate.provider.Order;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.Submission;
import filmgate.provider.Ticket;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.TaskId;
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
 * every order may be handed over again at no cost.
 */
public final class LocalProvider implements Provider {
  private static final Duration PACE = Duration.ofMillis(100);

  private final Renderer renderer;
  private final Darkroom darkroom;
  private final WorkFolder folder;
  private final Map<Ticket, Job> jobs = new ConcurrentHashMap<>();

  public LocalProvider(Renderer renderer, Decoder decoder, LocalSettings settings) {
    this.renderer = renderer;
    this.folder = new WorkFolder(settings.folder());
    darkroom = new Darkroom(decoder, settings.missing());
  }

  @Override
  public String name() {
    return "local";
  }

  @Override
  public Submission submit(Order order) throws ProviderException {
    var ticket = ticket(order);
    var place = folder.make(ticket);
    try {
      var materials = darkroom.develop(order, place);
      var film = FilmPlan.of(order.generation(), materials);
      jobs.put(ticket, new Job(renderer.start(film, place.resolve("film.mp4")), place));
      return new Submission.Accepted(ticket, notices(order, materials));
    } finally {
      if (!jobs.containsKey(ticket)) {
        folder.remove(place);
      }
    }
  }

  private static List<TaskWarning> notices(Order order, Materials materials) {
    return Stream.concat(materials.notices().stream(), Shortcomings.of(order.generation()).stream())
        .toList();
  }

  @Override
  public Lookup find(Order order) {
    var ticket = ticket(order);
    return jobs.containsKey(ticket) ? new Lookup.Found(ticket) : new Lookup.NotThere();
  }

  @Override
  public Progress poll(Ticket ticket) {
    var job = jobs.get(ticket);
    if (job == null) {
      return new Progress.Interrupted();
    }
    var outcome = job.rendering().outcome();
    return outcome.isDone()
        ? ended(ticket, job, outcome.join())
        : new Progress.Waiting(Math.min(99, job.rendering().progress().percent()));
  }

  /** The film stays until it is moved away; anything else leaves nothing behind. */
  private Progress ended(Ticket ticket, Job job, RenderOutcome outcome) {
    if (outcome instanceof RenderOutcome.Rendered(var film)) {
      return new Progress.Done(new Video.Measured(film.path().toUri(), facts(film)));
    }
    forget(ticket, job);
    return withoutFilm(outcome);
  }

  private Progress withoutFilm(RenderOutcome outcome) {
    return switch (outcome) {
      case RenderOutcome.Rendered _, RenderOutcome.Cancelled _ -> new Progress.Interrupted();
      case RenderOutcome.Crashed(var detail) ->
          new Progress.Crashed(Failure.of(FailureCode.RENDERER_CRASHED, detail));
      case RenderOutcome.Failed(var code, var message) -> failed(code, message);
    };
  }

  private Progress failed(String code, String message) {
    return switch (code) {
      case "storage_failed" ->
          folder.isFull()
              ? new Progress.Interrupted()
              : new Progress.Crashed(Failure.of(FailureCode.INTERNAL_ERROR, message));
      case "render_timeout" ->
          new Progress.Refused(Failure.of(FailureCode.RENDER_TIMEOUT, message));
      default -> new Progress.Refused(Failure.of(FailureCode.INTERNAL_ERROR, message));
    };
  }

  @Override
  public Cancellation cancel(Ticket ticket) {
    var job = jobs.get(ticket);
    if (job != null) {
      job.rendering().cancel();
      forget(ticket, job);
    }
    return Cancellation.STOPPED;
  }

  @Override
  public void leave(TaskId task) {
    jobs.forEach(
        (ticket, job) -> {
          if (ticket.text().startsWith(task.value())) {
            job.rendering().cancel();
            forget(ticket, job);
          }
        });
  }

  @Override
  public Duration pace() {
    return PACE;
  }

  @Override
  public void close() {
    renderer.close();
  }

  private void forget(Ticket ticket, Job job) {
    jobs.remove(ticket);
    var _ = job.rendering().outcome().thenRun(() -> folder.remove(job.folder()));
  }

  private static Ticket ticket(Order order) {
    return new Ticket(order.task() + "-" + order.attempt());
  }

  private static VideoFacts facts(Film film) {
    var millis = Math.round(film.seconds() * 1000);
    return new VideoFacts(
        film.width(), film.height(), film.fps(), film.frames(), millis, film.audio());
  }
}
