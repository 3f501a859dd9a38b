package filmgate.task;

/**
 * What a task costs, frozen when it was submitted: later changes of prices do not touch it.
 *
 * <p>Money is a whole number of micro-units: millionths of the currency's unit.
 *
 * @param sku which priced thing it is, for people and reports; empty when it is free
 * @param heldMicros what is reserved until the task ends; never is more taken
 */
public record Price(String sku, Settlement settlement, long heldMicros) {
  public static final Price FREE = new Price("", new Settlement.Fixed(0), 0);

  private static final int MILLIS_PER_SECOND = 1_000;

  /** How the amount is found once there is a film. */
  public sealed interface Settlement {

    /** The same for every film. */
    record Fixed(long micros) implements Settlement {
      public Fixed {
        requireNotNegative(micros);
      }
    }

    /**
     * By the measured length of the film, to the millisecond; what is longer than {@code
     * secondsMax} is not charged.
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

  /** Whether no money is ever moved for it. */
  public boolean isFree() {
    return heldMicros == 0;
  }

  /** What a task in this state has cost for good: 0 unless it succeeded. */
  public long chargedMicros(TaskState state) {
    return state instanceof TaskState.Succeeded(var result) ? settledMicros(result.facts()) : 0;
  }

  /** What a film of these measures costs: rounded half up once, never more than is held. */
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
