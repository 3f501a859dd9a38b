package filmgate.api.task;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * The bodies of recent task responses: most polls happen before anything has changed. Each slot
 * holds one body, which the next task with the same slot replaces.
 */
final class StatusBodyCache {
  private static final int SLOTS = 8 * 1024;
  private static final int BYTES_MAX = 4 * 1024;

  private final AtomicReferenceArray<CachedBody> slots = new AtomicReferenceArray<>(SLOTS);

  private static final class CachedBody {
    private final TaskSnapshotKey key;
    private final byte[] body;

    CachedBody(TaskSnapshotKey key, byte[] body) {
      this.key = key;
      this.body = body;
    }
  }

  /** The body for the key, rendered if it is not cached. */
  byte[] bodyFor(TaskSnapshotKey key, Function<TaskSnapshotKey, byte[]> render) {
    var hash = key.task().id().hashCode();
    var slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    var cached = slots.get(slot);
    if (cached != null && cached.key.sameAs(key)) {
      return cached.body;
    }
    var body = render.apply(key);
    if (body.length <= BYTES_MAX) {
      slots.set(slot, new CachedBody(key, body));
    }
    return body;
  }
}
