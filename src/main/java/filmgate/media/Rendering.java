package filmgate.media;

import java.util.concurrent.CompletableFuture;

/** One film being made. */
public interface Rendering {
  /** How far it is. */
  RenderProgress progress();

  /** Ends it, soon; the outcome is then {@link RenderOutcome.Cancelled} unless it was done. */
  void cancel();

  /** How it ends; never completes exceptionally. */
  CompletableFuture<RenderOutcome> outcome();
}
