package filmgate.media.worker;

import filmgate.logging.LogContext;
import filmgate.media.RenderHandle;
import filmgate.media.RenderOutcome;
import filmgate.media.RenderProgress;
import filmgate.render.spec.RenderSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A render of {@link ProcessRenderer}, from the queue to its end. */
final class PendingRender implements RenderHandle {
  private static final double PIXELS_1080P = 1920.0 * 1080;

  private final RenderSpec spec;
  private final Path output;
  private final CompletableFuture<RenderOutcome> outcome = new CompletableFuture<>();
  private final CompletableFuture<Void> cancelled = new CompletableFuture<>();
  private final Supplier<LogContext> context = LogContext.carrier();
  private volatile RenderProgress progress;

  PendingRender(RenderSpec spec, Path output) {
    this.spec = spec;
    this.output = output;
    progress = new RenderProgress(0, spec.frames(), 0);
  }

  RenderSpec spec() {
    return spec;
  }

  /** Opens the log context of the thread that requested the render. */
  Supplier<LogContext> context() {
    return context;
  }

  Path output() {
    return output;
  }

  @Override
  public RenderProgress progress() {
    return progress;
  }

  void reportProgress(int frames, double fps) {
    progress = new RenderProgress(frames, spec.frames(), fps);
  }

  @Override
  public void cancel() {
    cancelled.complete(null);
  }

  boolean isCancelled() {
    return cancelled.isDone();
  }

  /** Runs {@code action} once on cancellation, immediately if it was cancelled before. */
  void onCancel(Runnable action) {
    var _ = cancelled.thenRun(action);
  }

  @Override
  public CompletableFuture<RenderOutcome> outcome() {
    return outcome;
  }

  void complete(RenderOutcome result) {
    outcome.complete(result);
  }

  /** The time limit of the render, with this base time. */
  Duration limitDuration(Duration grace) {
    double seconds = spec.frames() / (double) RenderSpec.FRAMES_PER_SECOND;
    double share = spec.size().width() * (double) spec.size().height() / PIXELS_1080P;
    return grace.plusMillis((long) (15_000 * seconds * share));
  }
}
