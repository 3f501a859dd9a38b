package filmgate.store.sql;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.store.ChangedBy;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.Price;
import filmgate.task.Task;
import filmgate.task.Task.Lane;
import filmgate.task.Task.Owner;
import filmgate.task.Task.Request;
import filmgate.task.Task.Timestamps;
import filmgate.task.TaskEvent;
import filmgate.task.TaskState;
import filmgate.task.TaskWarning;
import filmgate.task.Video;
import filmgate.task.VideoFacts;
import filmgate.task.VideoResult;
import filmgate.task.VideoResult.Retention.AvailableUntil;
import filmgate.testing.SettableClock;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Values that tests of the store share. */
public final class StoreFixtures {
  /** The key of all tasks. */
  static final KeyId KEY = new KeyId("key_01ARZ3NDEKTSV4RRFFQ69G5FAV");

  public static final Instant NOW = SettableClock.START;
  public static final VideoFacts FACTS = new VideoFacts(1280, 720, 24, 121, 5041, true);
  static final TaskWarning WARNING = new TaskWarning("seed", "ignored", "It is ignored.", "已忽略。");
  private static final URI VIDEO_FILE = URI.create("file:/films/one.mp4");

  static final TaskEvent ACCEPTED = new TaskEvent.Accepted("ticket 1", List.of(WARNING));
  static final TaskEvent DELIVERED = new TaskEvent.Delivered(new Video.Measured(VIDEO_FILE, FACTS));
  static final TaskEvent STORED = new TaskEvent.Stored(video("a1b2", NOW.plusSeconds(3600)));
  static final Failure FAILURE = new Failure(FailureCode.REFUSED, "prompt", "It was refused.");

  static final ChangedBy BY = new ChangedBy("key_admin", NOW);

  private StoreFixtures() {}

  static Task task(RandomGenerator random) {
    return task(random, "{\"prompt\":\"一只金毛 running\"}");
  }

  public static Task task(RandomGenerator random, String text) {
    var millis = NOW.toEpochMilli();
    return new Task(
        TaskId.of(millis, random.nextLong(), random.nextLong()),
        new Owner(new AccountId("acct_root"), KEY, Lane.LIVE),
        new Request("kling-v3", text, text, text),
        Price.FREE,
        TaskState.initial(),
        List.of(),
        new Timestamps(millis, 0, 0),
        1);
  }

  /** A task of this account that holds so much. */
  static Task priced(RandomGenerator random, AccountId account, long micros) {
    return priced(random, account, new Price("sku", new Price.Settlement.Fixed(micros), micros));
  }

  static Task priced(RandomGenerator random, AccountId account, Price price) {
    var task = task(random);
    return new Task(
        task.id(),
        new Owner(account, task.owner().key(), Lane.LIVE),
        task.request(),
        price,
        task.state(),
        task.warnings(),
        task.timestamps(),
        1);
  }

  public static VideoResult video(String digest, Instant until) {
    return new VideoResult(digest, 1_234_567, FACTS, new AvailableUntil(until.toEpochMilli()));
  }

  static KeyRecord key(String id, AccountId account, String hash) {
    return new KeyRecord(
        new KeyId(id),
        account,
        "the key's name",
        KeyKind.LIVE,
        "fg_live_ab",
        hash,
        Permissions.of(Set.of(Scope.GENERATE, Scope.ADMIN)),
        NOW,
        new KeyRecord.Expiry.Never());
  }

  static TaskEvent.Started started() {
    return new TaskEvent.Started("local", NOW.toEpochMilli() + 60_000);
  }

  /** One event of each kind, in the order of their declaration. */
  static List<TaskEvent> events() {
    return List.of(
        started(),
        ACCEPTED,
        new TaskEvent.StepFinished("step 1"),
        new TaskEvent.ResponseLost(5_000),
        new TaskEvent.NotAccepted(TaskEvent.Rejection.ACCOUNT),
        DELIVERED,
        new TaskEvent.Delivered(new Video.Unmeasured(VIDEO_FILE)),
        STORED,
        new TaskEvent.Refused(FAILURE),
        new TaskEvent.ProviderFailed(Failure.of(FailureCode.RENDERER_CRASHED, "It died.")),
        new TaskEvent.Interrupted(),
        new TaskEvent.CancelRequested(),
        new TaskEvent.CancelConfirmed(),
        new TaskEvent.DeadlinePassed(),
        new TaskEvent.Expired(),
        new TaskEvent.RetentionEnded(NOW.toEpochMilli() + 7_200_000));
  }
}
