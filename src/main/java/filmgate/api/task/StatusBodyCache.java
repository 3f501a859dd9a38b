package filmgate.api.task;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * The bodies of status answers that were given lately: most callers ask again before anything
 * changed. A slot holds one body; the next task that falls into the slot takes its place.
 */
final class StatusBodyCache {
  private static final int SLOTS = 8 * 1024;
  private static final int BYTES_MAX = 4 * 1024;

  private final AtomicReferenceArray<CachedBody> slots = new AtomicReferenceArray<>(SLOTS);

  private static final class CachedBody {
    private final TaskSnapshotKey shown;
    private final byte[] body;

    CachedBody(TaskSnapshotKey shown, byte[] body) {
      this.shown = shown;
      this.body = body;
    }
  }

  /** The body for {@code shown}, rendered when it is not here. */
  byte[] bodyFor(TaskSnapshotKey shown, Function<TaskSnapshotKey, byte[]> render) {
    var hash = shown.task().id().hashCode();
    var slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    var kept = slots.get(slot);
    if (kept != null && kept.shown.sameAs(shown)) {
      return kept.body;
    }
    var body = render.apply(shown);
    if (body.length <= BYTES_MAX) {
      slots.set(slot, new CachedBody(shown, body));
    }
    return body;
  }
}
