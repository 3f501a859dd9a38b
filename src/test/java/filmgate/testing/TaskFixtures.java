package filmgate.testing;

import filmgate.generation.Generation;
import filmgate.generation.GenerationControls;
import filmgate.generation.GenerationJson;
import filmgate.generation.MediaInputs;
import filmgate.generation.OutputSpec;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.task.Attempt;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.Price;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.TaskWarning;
import filmgate.task.VideoFacts;
import filmgate.task.VideoResult;
import java.util.List;

/** Tasks in any state, created at one fixed time. */
public final class TaskFixtures {
  static final long CREATED = SettableClock.START.toEpochMilli();
  public static final long FINISHED = CREATED + 19_000;
  public static final String DIGEST = "ab".repeat(32);

  private static final String GENERATION =
      GenerationJson.write(
          new Generation(
              "kling-v3",
              "a \"quoted\" 金毛犬 on the beach",
              "",
              List.of(),
              MediaInputs.NONE,
              new OutputSpec(
                  5,
                  OutputSpec.Quality.P720,
                  OutputSpec.Shape.WIDE_16_9,
                  OutputSpec.Fit.PAD,
                  false,
                  false),
              GenerationControls.NONE));

  private TaskFixtures() {}

  public static TaskId id(int number) {
    return TaskId.of(CREATED, number, 7);
  }

  /** The id at the end of a path. */
  public static TaskId idOf(String path) {
    return TaskId.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
  }

  /** The state of a task with its video. */
  public static Task finished(Task task) {
    return new Task(
        task.id(),
        task.owner(),
        task.request(),
        task.price(),
        succeeded(DIGEST, 10, Long.MAX_VALUE),
        task.warnings(),
        new Task.Timestamps(CREATED, CREATED + 1000, FINISHED),
        task.version() + 1);
  }

  public static Task task(int number, AccountId account, TaskState state, long version) {
    return new Task(
        id(number),
        new Task.Owner(account, new KeyId("key_1"), Task.Lane.LIVE),
        new Task.Request("kling-v3", "{}", "{}", GENERATION),
        Price.FREE,
        state,
        List.of(new TaskWarning("seed", "not_used_by_model", "seed is not used", "seed 未使用")),
        new Task.Timestamps(CREATED, CREATED + 1000, state.isFinal() ? FINISHED : 0),
        version);
  }

  public static TaskState running() {
    return new TaskState.Running(new Attempt(1, 0, "local", FINISHED + 600_000), "t");
  }

  public static TaskState succeeded(String digest, long bytes, long keptUntil) {
    var facts = new VideoFacts(1280, 720, 24, 121, 5042, true);
    return new TaskState.Succeeded(
        new VideoResult(digest, bytes, facts, new VideoResult.Retention.AvailableUntil(keptUntil)));
  }

  public static TaskState gone() {
    var facts = new VideoFacts(1280, 720, 24, 120, 5000, false);
    return new TaskState.Succeeded(
        new VideoResult(DIGEST, 10, facts, new VideoResult.Retention.DeletedSince(FINISHED)));
  }

  public static TaskState failed() {
    return new TaskState.Failed(
        new Failure(FailureCode.BROKEN_MEDIA, "image_urls[0]", "the picture is broken"));
  }

  public static TaskState moderated() {
    return new TaskState.Failed(Failure.of(FailureCode.CONTENT_POLICY_VIOLATION, "not allowed"));
  }
}
