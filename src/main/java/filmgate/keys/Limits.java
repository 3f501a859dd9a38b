package filmgate.keys;

/**
 * The limits of an account or a key. A request must be within both.
 *
 * @param requestsPerMinute the requests to all routes
 * @param concurrent the tasks that run at the same time; others are queued
 * @param queue the queued tasks; more are rejected
 */
public record Limits(Cap requestsPerMinute, Cap concurrent, Cap queue, Spend spend) {
  public static final Limits NONE =
      new Limits(new Cap.Unlimited(), new Cap.Unlimited(), new Cap.Unlimited(), Spend.NONE);

  /**
   * The spend caps in micro-units, for the holds and charges of tasks submitted in a period.
   *
   * @param perDay a day in UTC
   * @param perMonth a calendar month in UTC
   * @param total all time
   */
  public record Spend(Cap perDay, Cap perMonth, Cap total) {
    public static final Spend NONE =
        new Spend(new Cap.Unlimited(), new Cap.Unlimited(), new Cap.Unlimited());
  }

  /** Whether no limit is higher than the other's. */
  public boolean isWithin(Limits other) {
    return requestsPerMinute.isWithin(other.requestsPerMinute)
        && concurrent.isWithin(other.concurrent)
        && queue.isWithin(other.queue)
        && spend.perDay().isWithin(other.spend.perDay())
        && spend.perMonth().isWithin(other.spend.perMonth())
        && spend.total().isWithin(other.spend.total());
  }

  /** An upper bound, or none. */
  public sealed interface Cap {
    record Unlimited() implements Cap {}

    /** At most this many; 0 allows nothing. */
    record AtMost(long max) implements Cap {
      public AtMost {
        if (max < 0) {
          throw new IllegalArgumentException("a limit is not negative: " + max);
        }
      }
    }

    /** Whether it is not higher than the other. */
    default boolean isWithin(Cap other) {
      return switch (other) {
        case Unlimited() -> true;
        case AtMost(var limit) -> this instanceof AtMost(var count) && count <= limit;
      };
    }

    /** Whether one more is allowed if there are this many. */
    default boolean allows(long count) {
      return switch (this) {
        case Unlimited() -> true;
        case AtMost(var limit) -> count < limit;
      };
    }
  }
}
