package filmgate.task;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import java.util.List;

/**
 * One task as it is stored.
 *
 * @param version counts the changes from 1; each has one history row
 * @param refundedMicros the part of the charge that was refunded
 * @param backend the provider of the last attempt; before the first, the expected one
 * @param scene what the last attempt draws, as a JSON array with an object for each shot; empty if
 *     its provider does not say so
 */
public record Task(
    TaskId id,
    Owner owner,
    Request request,
    Price price,
    TaskState state,
    List<TaskWarning> warnings,
    Timestamps timestamps,
    long version,
    long refundedMicros,
    String backend,
    String scene) {

  /** The backend of a task of the local renderer. */
  public static final String LOCAL = "local";

  /** The most {@link #characters} of a task that is submitted. */
  public static final int CHARACTERS_MAX = 1 << 20;

  public Task {
    warnings = List.copyOf(warnings);
  }

  /** A task whose scene is not known. */
  public Task(
      TaskId id,
      Owner owner,
      Request request,
      Price price,
      TaskState state,
      List<TaskWarning> warnings,
      Timestamps timestamps,
      long version,
      long refundedMicros,
      String backend) {
    this(
        id,
        owner,
        request,
        price,
        state,
        warnings,
        timestamps,
        version,
        refundedMicros,
        backend,
        "");
  }

  /** A task of the local renderer without refunds. */
  public Task(
      TaskId id,
      Owner owner,
      Request request,
      Price price,
      TaskState state,
      List<TaskWarning> warnings,
      Timestamps timestamps,
      long version) {
    this(id, owner, request, price, state, warnings, timestamps, version, 0, LOCAL);
  }

  /** What the account has paid for the task: its charge, less refunds. */
  public long paidMicros() {
    return price.chargedMicros(state) - refundedMicros;
  }

  /** The length of all texts, which is about the size of the row. */
  public long characters() {
    return characters(request, warnings) + scene.length();
  }

  /** The {@link #characters()} of a task with this request and these warnings. */
  public static long characters(Request request, List<TaskWarning> warnings) {
    var characters =
        (long) request.input().length()
            + request.normalized().length()
            + request.generation().length()
            + request.options().characters();
    for (var warning : warnings) {
      characters += warning.characters();
    }
    return characters;
  }

  /** When the queue timeout ends (milliseconds since 1970); 0 if there is none. */
  public long startByMillis() {
    var seconds = request.options().expiresInSeconds();
    return seconds == 0 ? 0 : timestamps.created() + seconds * 1000L;
  }

  /** Whether the queue timeout has ended at this time. A task that was started has none. */
  public boolean isExpiredAt(long millis) {
    return startByMillis() > 0 && timestamps.started() == 0 && millis >= startByMillis();
  }

  /** The account and key of a task, and its lane. */
  public record Owner(AccountId account, KeyId key, Lane lane) {}

  /**
   * The queue of a task. Each lane has slots of its own, so that tasks of test keys never delay
   * live ones, and simulated outcomes delay neither.
   */
  public enum Lane {
    LIVE,
    TEST,
    /** Tasks of test keys that request a test outcome. */
    SIMULATED;

    /** The lane of a task of a test key. */
    public static Lane ofTest(TestOutcome outcome) {
      return outcome == TestOutcome.NOTHING ? TEST : SIMULATED;
    }

    /** Whether the task belongs to a test key. */
    public boolean isTest() {
      return this != LIVE;
    }
  }

  /**
   * The request, as JSON strings.
   *
   * @param model the public id of the model
   * @param input the caller's own body
   * @param normalized the body with defaults and canonical values
   * @param generation the canonical request that a provider reads
   * @param options the options of the submission
   */
  public record Request(
      String model, String input, String normalized, String generation, TaskOptions options) {
    /** A request without options. */
    public Request(String model, String input, String normalized, String generation) {
      this(model, input, normalized, generation, TaskOptions.NONE);
    }

    /** The same request with another test outcome, for a new run of the task. */
    public Request withTestOutcome(TestOutcome outcome) {
      return with(options.withTestOutcome(outcome));
    }

    /** The same request with the retention, unless it has one. */
    public Request withDefaultRetention(int hours) {
      return options.retentionHours() == 0 ? with(options.withRetentionHours(hours)) : this;
    }

    private Request with(TaskOptions other) {
      return new Request(model, input, normalized, generation, other);
    }
  }

  /** Milliseconds since 1970; 0 if it has not happened yet. */
  public record Timestamps(long created, long started, long finished) {}
}
