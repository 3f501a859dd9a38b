package filmgate.store.rollup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads of rollups, and of the events that are not in them. All may block on the database. */
public interface RollupQueries {
  /**
   * Sums the next events.
   *
   * @param limit how many events are read at most
   * @param now periods whose rows are not stored any more are left out
   * @return empty if all events are in the rollups
   */
  Optional<RollupBatch> countNext(int limit, Instant now);

  /** The sums of a range, by the dimensions of the query; what is not one of them is empty. */
  List<RollupRow> sums(RollupQuery query);

  /** What is wrong with the stored data. */
  StoredProblems problems(Instant now);

  /**
   * The sums of the events with ids greater than {@code after}, up to {@code upTo}.
   *
   * @param after the watermark that was read
   */
  record RollupBatch(long after, long upTo, List<RollupRow> rows) {
    public RollupBatch {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A range of periods.
   *
   * @param from the earliest begin of a period
   * @param before begins at this time or later are not included
   */
  record RollupQuery(
      RollupPeriod period,
      Instant from,
      Instant before,
      String lane,
      Set<RollupMeasure> measures,
      Set<RollupDimension> dimensions) {
    public RollupQuery {
      measures = Set.copyOf(measures);
      dimensions = Set.copyOf(dimensions);
    }
  }

  /** By what sums are separate, besides the measure and its detail. */
  enum RollupDimension {
    BEGIN,
    MODEL,
    MODE,
    CHANNEL
  }
}
