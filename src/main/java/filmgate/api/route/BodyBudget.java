package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import java.util.concurrent.atomic.AtomicLong;

/** The limit on the bytes of all request bodies in memory. */
final class BodyBudget {
  private final AtomicLong left;

  BodyBudget(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  /** A share of the budget that starts with nothing. */
  Reservation reserve() {
    return new Reservation();
  }

  /** What one request holds of the budget until it is closed; for one thread at a time. */
  final class Reservation implements AutoCloseable {
    private long held;

    /**
     * Takes more of the budget.
     *
     * @throws filmgate.api.error.ApiException 503 when it is used up
     */
    void grow(int bytes) {
      if (left.addAndGet(-bytes) < 0) {
        left.addAndGet(bytes);
        throw new ApiException(ApiError.Unavailable.BUSY);
      }
      held += bytes;
    }

    @Override
    public void close() {
      left.addAndGet(held);
      held = 0;
    }
  }
}
