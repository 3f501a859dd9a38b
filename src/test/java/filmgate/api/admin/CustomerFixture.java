package filmgate.api.admin;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.store.Command;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.Labels;
import filmgate.task.Price;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskOptions;
import filmgate.task.TaskState;
import filmgate.task.TaskWarning;
import filmgate.task.TestOutcome;
import filmgate.task.Video;
import filmgate.task.VideoFacts;
import filmgate.task.VideoResult;
import filmgate.testing.AdminTestServer;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A server with the account of a customer, who has money and tasks. */
final class CustomerFixture implements AutoCloseable {
  static final String TASKS = "/admin/v1/tasks";
  static final VideoFacts FACTS = new VideoFacts(1280, 720, 24, 121, 5041, true);

  private static final TaskOptions OPTIONS =
      new TaskOptions(
          new Labels("order 5", Map.of("project", "secret film")), 0, TestOutcome.NOTHING);
  private static final TaskWarning WARNING =
      new TaskWarning("prompt", "element_not_listed", "@hero is not in element_list", "@hero");

  final AdminTestServer door;
  final AccountId account;
  final String accountPath;
  private final Random random = new Random(5);

  CustomerFixture(Path directory) throws IOException, InterruptedException {
    door = new AdminTestServer(directory);
    account = new AccountId(door.account());
    accountPath = AdminTestServer.ACCOUNTS + "/" + account;
    door.root(201, "POST", accountPath + "/credits", "{\"amount\":\"10\"}");
    door.store.await(new Command.ClaimShards("a", TestServer.NOW, Duration.ofDays(1)));
  }

  @Override
  public void close() {
    door.close();
  }

  Task submitted() {
    var now = TestServer.NOW.toEpochMilli();
    var task =
        new Task(
            TaskId.of(now, random.nextLong(), random.nextLong()),
            new Task.Owner(account, new KeyId("key_1"), Task.Lane.LIVE),
            new Task.Request("kling-v3", "{\"prompt\":\"a dog\"}", "{}", "{}", OPTIONS),
            new Price("kling-v3:std", new Price.Settlement.Fixed(420_000), 420_000),
            TaskState.initial(),
            List.of(WARNING),
            new Task.Timestamps(now, 0, 0),
            1);
    door.store.await(new Command.SubmitTask(task));
    return task;
  }

  String path(Task task, TaskEvent... events) {
    for (var event : events) {
      door.store.await(new Command.ApplyEvent(task.id(), 1, event, TestServer.NOW.plusSeconds(9)));
    }
    return TASKS + "/" + task.id();
  }

  String video() {
    var result =
        new VideoResult(
            "a1", 1_234, FACTS, new VideoResult.Retention.AvailableUntil(Long.MAX_VALUE / 2));
    return path(
        submitted(),
        new TaskEvent.Started("local", Long.MAX_VALUE / 2),
        new TaskEvent.Delivered(new Video.Measured(URI.create("file:/a.mp4"), FACTS)),
        new TaskEvent.Stored(result));
  }

  String failed() {
    var failure = new Failure(FailureCode.REFUSED, "prompt", "It was refused.");
    return path(submitted(), new TaskEvent.Refused(failure));
  }
}
