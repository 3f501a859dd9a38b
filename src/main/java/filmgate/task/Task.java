package filmgate.task;

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
    List<Notice> notices,
    Times times,
    long version) {

  public Task {
    notices = List.copyOf(notices);
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
   */
  public record Request(String model, String input, String normalized, String generation) {}

  /** Milliseconds since 1970; 0 where it has not happened yet. */
  public record Times(long created, long started, long finished) {}
}
