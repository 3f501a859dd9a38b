package filmgate.store;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The settings of the store.
 *
 * @param databaseFile the file of the database, in an existing directory
 * @param batchMax the maximum number of commands in one transaction
 * @param queueMax the maximum number of waiting commands; one more is refused as BUSY
 * @param readers the number of connections for reads
 * @param taskCache the bounds of the task cache
 * @param truncationInterval the shortest time between two truncations of the log after erasures,
 *     which delay the writer
 */
public record StoreSettings(
    Path databaseFile,
    int batchMax,
    int queueMax,
    int readers,
    CacheBounds taskCache,
    Duration truncationInterval) {
  public static final Duration TRUNCATION_INTERVAL = Duration.ofSeconds(30);

  /**
   * The bounds of the task cache.
   *
   * @param tasksMax the maximum number of tasks
   * @param charactersMax the maximum length of their texts; a character takes one or two bytes
   */
  public record CacheBounds(int tasksMax, long charactersMax) {
    public static final CacheBounds STANDARD = new CacheBounds(16_384, 12L << 20);
  }

  public static StoreSettings defaults(Path databaseFile) {
    return new StoreSettings(databaseFile, 512, 8192, 2, CacheBounds.STANDARD, TRUNCATION_INTERVAL);
  }
}
