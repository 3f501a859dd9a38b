package filmgate.media.worker;

import filmgate.media.RenderedVideo;
import filmgate.render.spec.RenderSpec;
import java.nio.file.Path;

/** The messages between the server and a render worker. */
sealed interface WorkerMessage {
  /** To the worker: render this video with this number of threads. One final message follows. */
  record StartRender(long id, RenderSpec spec, Path output, int threads) implements WorkerMessage {}

  /** To the worker: cancel the render. */
  record CancelRender(long id) implements WorkerMessage {}

  /** From the worker: the number of encoded frames. */
  record FramesDone(long id, int frames, double fps) implements WorkerMessage {}

  /** From the worker, final: the video is complete; includes the worker's resident memory. */
  record RenderDone(long id, RenderedVideo video, long residentBytes) implements WorkerMessage {}

  /** From the worker, final: the render failed. */
  record RenderError(long id, String code, String message) implements WorkerMessage {}

  /** From the worker, final: the render was cancelled. */
  record RenderStopped(long id) implements WorkerMessage {}
}
