package filmgate.store.audit;

/**
 * What the books have to know of a task.
 *
 * @param holdMicros what its frozen price holds
 * @param version its version; its history has the rows 1 to that
 * @param historyRows how many rows of history it has
 * @param historyLast the highest version in them
 */
public record TaskMoney(
    String id,
    String account,
    End end,
    long holdMicros,
    long version,
    long historyRows,
    long historyLast,
    Origin origin) {

  /** Where it came from, and when (milliseconds since 1970). */
  public record Origin(String key, String model, long createdMillis) {}

  /** Whether it ended, and how. */
  public enum End {
    OPEN,
    WITH_FILM,
    FAILED,
    CANCELLED
  }
}
