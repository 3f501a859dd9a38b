package filmgate.store.money;

/**
 * What some tasks of an account came to.
 *
 * @param quarterMillis the quarter of an hour in which they were submitted, by its beginning in
 *     milliseconds since 1970; 0 where all quarters were asked for together
 * @param key the key that submitted them; empty where all keys were asked for together
 * @param model their model; empty where all models were asked for together
 * @param counts how many, by how they ended
 * @param heldMicros what those hold that have not ended
 * @param spentMicros what those have cost that ended
 * @param videoMillis the length of the videos
 */
public record Usage(
    long quarterMillis,
    String key,
    String model,
    TaskCounts counts,
    long heldMicros,
    long spentMicros,
    long videoMillis) {

  /** The grain of the statistics, in milliseconds. */
  public static final long QUARTER_MILLIS = 900_000;

  /** How many tasks, by how they ended; {@code open} ones have not. */
  public record TaskCounts(long open, long succeeded, long failed, long cancelled) {}

  /**
   * Which tasks are meant, and what is told apart.
   *
   * @param key only of this key; empty for all
   * @param model only of this model; empty for all
   * @param fromMillis submitted from then, a whole quarter (milliseconds since 1970)
   * @param untilMillis submitted before then, a whole quarter
   */
  public record UsageQuery(
      String account,
      String key,
      String model,
      long fromMillis,
      long untilMillis,
      GroupBy groupBy) {}

  /** What is told apart. */
  public record GroupBy(boolean quarters, boolean keys, boolean models) {}
}
