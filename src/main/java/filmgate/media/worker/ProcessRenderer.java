package filmgate.media.worker;

import filmgate.media.RenderHandle;
import filmgate.media.RenderOutcome;
import filmgate.media.RenderSettings;
import filmgate.media.Renderer;
import filmgate.render.spec.RenderSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Renders videos in long-lived processes, started on demand; a crash in one does not affect the
 * server.
 */
public final class ProcessRenderer implements Renderer {
  private final LinkedBlockingQueue<PendingRender> waiting = new LinkedBlockingQueue<>();
  private final List<RenderWorker> slots = new ArrayList<>();
  private volatile boolean closed;

  public ProcessRenderer(RenderSettings settings) {
    for (var i = 0; i < settings.workers(); i++) {
      slots.add(new RenderWorker(settings, waiting));
    }
  }

  @Override
  public RenderHandle start(RenderSpec spec, Path output) {
    var render = new PendingRender(spec, output);
    waiting.add(render);
    render.onCancel(() -> cancelIfWaiting(render));
    if (closed) {
      cancelWaiting();
    }
    return render;
  }

  /** The process ids of the running workers. */
  List<Long> workerPids() {
    return slots.stream().flatMap(slot -> slot.pid().stream()).toList();
  }

  @Override
  public void close() {
    closed = true;
    slots.forEach(RenderWorker::close);
    cancelWaiting();
  }

  private void cancelIfWaiting(PendingRender render) {
    if (waiting.remove(render)) {
      render.complete(new RenderOutcome.RenderCancelled());
    }
  }

  private void cancelWaiting() {
    var left = new ArrayList<PendingRender>();
    waiting.drainTo(left);
    left.forEach(render -> render.complete(new RenderOutcome.RenderCancelled()));
  }
}
