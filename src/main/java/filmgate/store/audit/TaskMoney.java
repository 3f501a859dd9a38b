package filmgate.store.audit;

import filmgate.id.AccountId;
import filmgate.id.KeyId;

/**
 * The part of a task that an audit reads.
 *
 * @param holdMicros the hold of its price
 * @param refundedMicros what it records as refunded
 * @param version its version, which is also the number of its history rows
 * @param historyRows the number of stored history rows
 * @param historyLast the highest version of a stored history row
 */
public record TaskMoney(
    String id,
    AccountId account,
    TaskEnd end,
    long holdMicros,
    long refundedMicros,
    long version,
    long historyRows,
    long historyLast,
    Submitter origin) {

  /** The key, the model, and the time of the submission in milliseconds since 1970. */
  public record Submitter(KeyId key, String model, long createdMillis) {}

  /** The final state of a task; {@code OPEN} for any other state. */
  public enum TaskEnd {
    OPEN,
    WITH_VIDEO,
    FAILED,
    CANCELLED
  }
}
