package filmgate.store.rollup;

import filmgate.store.rollup.RollupQueries.RollupBatch;
import java.time.Instant;

/** A change of the rollups. */
public sealed interface RollupCommand {
  /** Adds the sums of a batch, unless the watermark is not the one that was read. */
  record StoreRollup(RollupBatch batch) implements RollupCommand {}

  /** Deletes the rows of periods that began before this time, about {@code limit}. */
  record PurgeRollups(RollupPeriod period, Instant before, int limit) implements RollupCommand {}

  /**
   * The outcome.
   *
   * @param rows the number of rows that were added to or deleted
   */
  record RollupsChanged(int rows) {}
}
