package filmgate.api.body;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The limit on the memory of all request bodies: their bytes, and what their values take once they
 * are parsed. A quarter is for small bodies only, so that large ones cannot keep them out.
 */
public final class BodyBudget {
  /** A body of 64 KiB, whose buffer may be twice as large, and some hundred values. */
  private static final long SMALL_MAX = 192 * 1024;

  private final AtomicLong shared;
  private final AtomicLong small;

  public BodyBudget(long bytes) {
    this.small = new AtomicLong(bytes / 4);
    this.shared = new AtomicLong(bytes - bytes / 4);
  }

  /** An empty reservation. */
  public Reservation reserve() {
    return new Reservation();
  }

  private static boolean take(AtomicLong available, long bytes) {
    if (available.addAndGet(-bytes) >= 0) {
      return true;
    }
    available.addAndGet(bytes);
    return false;
  }

  /** The bytes that one request reserves until it is closed; for one thread at a time. */
  public final class Reservation implements AutoCloseable {
    private long fromShared;
    private long fromSmall;

    /**
     * Reserves more bytes. A body that is no longer small returns what it took from small ones.
     *
     * @throws filmgate.api.error.ApiException 503 if they are not available
     */
    public void grow(long bytes) {
      var isSmall = fromShared + fromSmall + bytes <= SMALL_MAX;
      if (isSmall && take(small, bytes)) {
        fromSmall += bytes;
        return;
      }
      var moved = isSmall ? 0 : fromSmall;
      if (!take(shared, bytes + moved)) {
        throw new ApiException(ApiError.Unavailable.BUSY);
      }
      fromShared += bytes + moved;
      fromSmall -= moved;
      small.addAndGet(moved);
    }

    @Override
    public void close() {
      shared.addAndGet(fromShared);
      small.addAndGet(fromSmall);
      fromShared = 0;
      fromSmall = 0;
    }
  }
}
