package filmgate.task;

/**
 * The price of a task, fixed at submission: later price changes do not affect it.
 *
 * <p>An amount is a whole number of micro-units: millionths of the currency's unit.
 *
 * @param sku the SKU for humans and reports; empty if the task is free
 * @param heldMicros the hold until the task ends, and the most that is charged
 */
public record Price(String sku, Settlement settlement, long heldMicros) {
  public static final Price FREE = new Price("", new Settlement.Fixed(0), 0);

  private static final int MILLIS_PER_SECOND = 1_000;

  /** How the amount is computed from the video. */
  public sealed interface Settlement {

    /** A fixed amount. */
    record Fixed(long micros) implements Settlement {
      public Fixed {
        requireNotNegative(micros);
      }
    }

    /**
     * By the measured duration of the video in milliseconds. What exceeds {@code secondsMax} is not
     * charged.
     */
    record PerSecond(long microsPerSecond, int secondsMax) implements Settlement {
      public PerSecond {
        requireNotNegative(microsPerSecond);
        requireNotNegative(secondsMax);
        Math.multiplyExact(
            Math.multiplyExact(microsPerSecond, (long) secondsMax), (long) MILLIS_PER_SECOND);
      }
    }
  }

  public Price {
    requireNotNegative(heldMicros);
  }

  /** Whether the task causes no transfers. */
  public boolean isFree() {
    return heldMicros == 0;
  }

  /** The final charge of a task in this state: 0 unless it succeeded. */
  public long chargedMicros(TaskState state) {
    return state instanceof TaskState.Succeeded(var result) ? settledMicros(result.facts()) : 0;
  }

  /** The charge for a video with these facts: rounded half up once, at most the hold. */
  public long settledMicros(VideoFacts facts) {
    return Math.min(
        heldMicros,
        switch (settlement) {
          case Settlement.Fixed(var micros) -> micros;
          case Settlement.PerSecond(var micros, var seconds) ->
              perSecond(
                  micros,
                  Math.clamp(facts.durationMillis(), 0, (long) seconds * MILLIS_PER_SECOND));
        });
  }

  private static long perSecond(long micros, long millis) {
    return Math.floorDiv(micros * millis + MILLIS_PER_SECOND / 2, MILLIS_PER_SECOND);
  }

  private static void requireNotNegative(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("a price is not negative: " + value);
    }
  }
}
