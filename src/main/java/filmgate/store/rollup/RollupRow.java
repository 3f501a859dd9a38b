package filmgate.store.rollup;

import java.time.Instant;

/**
 * A sum over the events of a period, or a part of it.
 *
 * @param amount a count, or money in micro-units
 */
public record RollupRow(RollupKey key, long amount) {
  /**
   * What is summed.
   *
   * @param lane {@code live} or {@code test}
   * @param mode {@code std}, {@code pro}, or {@code 4k}; empty if it is unknown
   * @param channel that of the last attempt; empty before the first
   * @param detail see {@link RollupMeasure}
   */
  public record RollupKey(
      RollupPeriod period,
      Instant begin,
      String lane,
      String model,
      String mode,
      String channel,
      RollupMeasure measure,
      String detail) {}
}
