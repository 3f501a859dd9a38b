package filmgate.media;

import java.util.concurrent.CompletableFuture;

/** One film being made. */
public interface RenderHandle {
  /** How far it is. */
  RenderProgress progress();

  /**
   * Ends it, soon; the outcome is then {@link RenderOutcome.RenderCancelled} unless it was done.
   */
  void cancel();

  /** How it ends; never completes exceptionally. */
  CompletableFuture<RenderOutcome> outcome();
}
