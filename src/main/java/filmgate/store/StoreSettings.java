package filmgate.store;

import java.nio.file.Path;

/**
 * Where the database lies and how much it may take.
 *
 * @param databaseFile the file of the database; its folder exists
 * @param batchMax how many commands become durable in one transaction at most
 * @param queueMax how many commands may wait for the writer; one more is refused as BUSY
 * @param readers how many connections serve reads
 * @param taskCache the bounds of the tasks that are kept in memory
 */
public record StoreSettings(
    Path databaseFile, int batchMax, int queueMax, int readers, CacheBounds taskCache) {

  /**
   * How many tasks stay in memory.
   *
   * @param tasksMax a task over this bound is read from the database
   * @param charactersMax the same for the sum of their texts; a character takes one or two bytes
   */
  public record CacheBounds(int tasksMax, long charactersMax) {
    public static final CacheBounds STANDARD = new CacheBounds(100_000, 48L << 20);
  }

  public static StoreSettings defaults(Path databaseFile) {
    return new StoreSettings(databaseFile, 512, 8192, 2, CacheBounds.STANDARD);
  }
}
