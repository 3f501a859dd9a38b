package filmgate.media;

import filmgate.render.spec.RenderSpec;
import java.nio.file.Path;

/** Makes films on a bounded number of workers. */
public interface Renderer extends AutoCloseable {
  /**
   * Begins a film, or lets it wait for a free worker; never blocks.
   *
   * @param output the file to be made, absolute, in an existing folder; replaced if it is there,
   *     and written only when the film is whole
   */
  RenderHandle start(RenderSpec spec, Path output);

  /** Ends all workers; what was not finished ends as {@link RenderOutcome.RenderCancelled}. */
  @Override
  void close();
}
