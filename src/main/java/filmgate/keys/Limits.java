package filmgate.keys;

/**
 * How much an account or a key may do; both apply, each on its own.
 *
 * @param requestsPerMinute to all routes together
 * @param concurrent tasks at work at a time; more of them wait their turn
 * @param queue tasks that wait; more of them are refused
 */
public record Limits(Cap requestsPerMinute, Cap concurrent, Cap queue, Spend spend) {
  public static final Limits NONE =
      new Limits(new Cap.Unlimited(), new Cap.Unlimited(), new Cap.Unlimited(), Spend.NONE);

  /**
   * How much may be spent, in micro-units: what the tasks submitted in a period hold or have cost.
   *
   * @param perDay in a day of UTC
   * @param perMonth in a calendar month of UTC
   * @param total ever
   */
  public record Spend(Cap perDay, Cap perMonth, Cap total) {
    public static final Spend NONE =
        new Spend(new Cap.Unlimited(), new Cap.Unlimited(), new Cap.Unlimited());
  }

  /** Whether each bound is as tight as the other's, or tighter. */
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
          throw new IllegalArgumentException("a limit below nothing: " + max);
        }
      }
    }

    /** Whether it is as tight as the other, or tighter. */
    default boolean isWithin(Cap other) {
      return switch (other) {
        case Unlimited() -> true;
        case AtMost(var most) -> this instanceof AtMost(var count) && count <= most;
      };
    }

    /** Whether one more fits where there are this many already. */
    default boolean allows(long count) {
      return switch (this) {
        case Unlimited() -> true;
        case AtMost(var most) -> count < most;
      };
    }
  }
}
