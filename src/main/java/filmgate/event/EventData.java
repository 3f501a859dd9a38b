package filmgate.event;

import filmgate.id.KeyId;
import filmgate.id.TaskId;

/** What happened. */
public sealed interface EventData {
  /** The name of the type in responses and filters. */
  String type();

  /** The balance fell below its threshold. It is recorded once until the balance rises again. */
  record LowBalance(long availableMicros, long thresholdMicros, String currency)
      implements EventData {
    public static final String TYPE = "account.low_balance";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /**
   * A change of a task.
   *
   * @param key the key that submitted the task
   * @param test whether a test key submitted it
   * @param version the version of the task after the change, from 1
   * @param status the status of the task after the change
   */
  record TaskChanged(
      TaskId task,
      KeyId key,
      boolean test,
      long version,
      TaskEventType kind,
      TaskStatus status,
      TaskChangeDetails details)
      implements EventData {
    @Override
    public String type() {
      return kind.wireName();
    }
  }
}
