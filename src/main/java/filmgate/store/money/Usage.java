package filmgate.store.money;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import java.util.Optional;

/**
 * The sums over some tasks of an account.
 *
 * @param quarterMillis the begin of the quarter of an hour in which they were submitted, in
 *     milliseconds since 1970; 0 if the query does not group by quarters
 * @param key the key that submitted them; empty if the query does not group by keys
 * @param model their model; empty if the query does not group by models
 * @param heldMicros the holds of the open tasks
 * @param spentMicros the captures of the ended tasks, less the refunds
 * @param refundedMicros the refunds of the ended tasks
 * @param videoMillis the total duration of the videos
 */
public record Usage(
    long quarterMillis,
    Optional<KeyId> key,
    String model,
    TaskCounts counts,
    long heldMicros,
    long spentMicros,
    long refundedMicros,
    long videoMillis) {

  /** A quarter of an hour in milliseconds, the resolution of usage. */
  public static final long QUARTER_MILLIS = 900_000;

  /** The numbers of tasks, by final state. */
  public record TaskCounts(long open, long succeeded, long failed, long cancelled) {}

  /**
   * Selects and groups tasks by the time of their submission.
   *
   * @param key only tasks of this key; empty for all keys
   * @param model only tasks of this model; empty for all models
   * @param fromMillis the begin of the first quarter, in milliseconds since 1970
   * @param untilMillis the end of the last quarter
   */
  public record UsageQuery(
      AccountId account,
      Optional<KeyId> key,
      String model,
      long fromMillis,
      long untilMillis,
      GroupBy groupBy) {}

  /** The properties by which tasks are grouped. */
  public record GroupBy(boolean quarters, boolean keys, boolean models) {}
}
