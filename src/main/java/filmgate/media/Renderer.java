package filmgate.media;

import filmgate.render.spec.RenderSpec;
import java.nio.file.Path;

/** Renders videos on a bounded number of workers. */
public interface Renderer extends AutoCloseable {
  /**
   * Starts a render, or queues it until a worker is free; never blocks.
   *
   * @param output the absolute path of the video, in an existing directory; an existing file is
   *     replaced, and it appears only when the video is complete
   */
  RenderHandle start(RenderSpec spec, Path output);

  /** Stops all workers; unfinished renders end as {@link RenderOutcome.RenderCancelled}. */
  @Override
  void close();
}
