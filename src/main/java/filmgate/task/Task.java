package filmgate.task;

import filmgate.id.TaskId;
import java.util.List;

/**
 * One task as it is kept.
 *
 * @param version counts the changes from 1; every history row has one
 */
public record Task(
    TaskId id,
    Owner owner,
    Request request,
    Price price,
    TaskState state,
    List<TaskWarning> warnings,
    Timestamps timestamps,
    long version) {

  public Task {
    warnings = List.copyOf(warnings);
  }

  /** When the wait for its start ends (milliseconds since 1970); 0: never. */
  public long startByMillis() {
    var seconds = request.options().expiresInSeconds();
    return seconds == 0 ? 0 : timestamps.created() + seconds * 1000L;
  }

  /** Whether the wait for its start has ended by then; what was started once does not wait. */
  public boolean isExpiredAt(long millis) {
    return startByMillis() > 0 && timestamps.started() == 0 && millis >= startByMillis();
  }

  /** Whose task it is. */
  public record Owner(String account, String key, Lane lane) {}

  /** Which queue it waits in: test keys never wait behind live ones. */
  public enum Lane {
    LIVE,
    TEST
  }

  /**
   * What was asked for, as JSON texts.
   *
   * @param model the public id of the model
   * @param input the caller's own body
   * @param normalized the same with defaults filled in and canonical values
   * @param generation the canonical request that a provider reads
   * @param options what was said beside it
   */
  public record Request(
      String model, String input, String normalized, String generation, TaskOptions options) {
    /** A film, and nothing beside it. */
    public Request(String model, String input, String normalized, String generation) {
      this(model, input, normalized, generation, TaskOptions.NONE);
    }
  }

  /** Milliseconds since 1970; 0 where it has not happened yet. */
  public record Timestamps(long created, long started, long finished) {}
}
