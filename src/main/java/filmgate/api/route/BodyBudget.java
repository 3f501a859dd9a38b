package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import java.util.concurrent.atomic.AtomicLong;

/** The limit on the bytes of all request bodies in memory. */
final class BodyBudget {
  private final AtomicLong available;

  BodyBudget(long bytes) {
    this.available = new AtomicLong(bytes);
  }

  /** An empty reservation. */
  Reservation reserve() {
    return new Reservation();
  }

  /** The bytes that one request reserves until it is closed; for one thread at a time. */
  final class Reservation implements AutoCloseable {
    private long reserved;

    /**
     * Reserves more bytes.
     *
     * @throws filmgate.api.error.ApiException 503 if they are not available
     */
    void grow(int bytes) {
      if (available.addAndGet(-bytes) < 0) {
        available.addAndGet(bytes);
        throw new ApiException(ApiError.Unavailable.BUSY);
      }
      reserved += bytes;
    }

    @Override
    public void close() {
      available.addAndGet(reserved);
      reserved = 0;
    }
  }
}
