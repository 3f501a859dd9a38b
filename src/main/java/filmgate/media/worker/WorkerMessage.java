package filmgate.media.worker;

import filmgate.media.RenderedVideo;
import filmgate.render.spec.RenderSpec;
import java.nio.file.Path;

/** What the server and a render worker say to each other. */
sealed interface WorkerMessage {
  /** To the worker: make this film with so many threads; answered by exactly one of the ends. */
  record StartRender(long job, RenderSpec spec, Path output, int threads)
      implements WorkerMessage {}

  /** To the worker: end this job. */
  record CancelRender(long job) implements WorkerMessage {}

  /** From the worker: so many frames are coded. */
  record FramesDone(long job, int frames, double fps) implements WorkerMessage {}

  /** From the worker, an end: the film is in place; the worker's resident memory. */
  record RenderDone(long job, RenderedVideo video, long residentBytes) implements WorkerMessage {}

  /** From the worker, an end: no film, for this reason. */
  record RenderError(long job, String code, String message) implements WorkerMessage {}

  /** From the worker, an end: it was cancelled. */
  record RenderStopped(long job) implements WorkerMessage {}
}
