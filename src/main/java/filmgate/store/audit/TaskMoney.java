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
    TaskEnd end,
    long holdMicros,
    long version,
    long historyRows,
    long historyLast,
    Submitter origin) {

  /** Where it came from, and when (milliseconds since 1970). */
  public record Submitter(String key, String model, long createdMillis) {}

  /** Whether it ended, and how. */
  public enum TaskEnd {
    OPEN,
    WITH_VIDEO,
    FAILED,
    CANCELLED
  }
}
