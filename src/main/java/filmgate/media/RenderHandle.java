package filmgate.media;

import java.util.concurrent.CompletableFuture;

/** One render in progress. */
public interface RenderHandle {
  RenderProgress progress();

  /**
   * Cancels the render. Its outcome is {@link RenderOutcome.RenderCancelled} unless it has
   * finished.
   */
  void cancel();

  /** The outcome; never completes exceptionally. */
  CompletableFuture<RenderOutcome> outcome();
}
