package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;

import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.store.Command;
import filmgate.store.Store;
import filmgate.task.AttemptRoute;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.Price;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.Video;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** Random tasks of many accounts, at times that also step back. */
final class RollupLoad {
  private static final int ACCOUNTS = 40;
  private static final List<String> CHANNELS = List.of("kling-a", "kling-b", "local");
  private static final List<String> QUALITIES = List.of("P720", "P1080", "P2160");
  private static final List<FailureCode> CODES =
      List.of(FailureCode.REFUSED, FailureCode.UPSTREAM_FAILED, FailureCode.INTERNAL_ERROR);

  private final Store store;
  private final RandomGenerator random;
  private final List<Task> open = new ArrayList<>();
  private final List<Task> ended = new ArrayList<>();
  private final long epoch;
  private Instant now = NOW;

  RollupLoad(Store store, RandomGenerator random) {
    this.store = store;
    this.random = random;
    var claimed = store.await(new Command.ClaimShards("a", NOW, Duration.ofDays(99)));
    this.epoch = claimed.epochs().values().stream().findFirst().orElse(0L);
    for (var i = 0; i < ACCOUNTS; i++) {
      var currency = i % 3 == 0 ? "CNY" : "USD";
      store.await(new Command.CreateAccount(account(i), "One", currency, 0, BY));
      store.await(new Command.TopUp(account(i), 1_000_000_000, "", BY));
    }
  }

  private static AccountId account(int number) {
    return new AccountId("acc_" + number);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Does so many things, in order; returns after the last. */
  void run(int steps) {
    for (var i = 0; i < steps; i++) {
      now = now.plusMillis(random.nextInt(-20_000, 60_000));
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> submit();
        case 3 -> refund();
        case 4 -> erase();
        default -> finish();
      }
    }
    store.await(new Command.RenewShards("a", NOW, Duration.ofDays(99)));
  }

  private void submit() {
    var template = StoreFixtures.priced(random, account(random.nextInt(ACCOUNTS)), price());
    var id = TaskId.of(now.toEpochMilli(), random.nextLong(), random.nextLong());
    var generation =
        "{\"prompt\":\"a dog\",\"output\":{\"quality\":\"%s\"}}".formatted(any(QUALITIES));
    var model = random.nextBoolean() ? "kling-v3" : "veo3.1-fast-official";
    var task =
        new Task(
            id,
            template.owner(),
            new Task.Request(model, "{}", "{}", generation),
            template.price(),
            template.state(),
            List.of(),
            new Task.Timestamps(now.toEpochMilli(), 0, 0),
            1);
    var _ = store.submit(new Command.SubmitTask(task));
    open.add(task);
  }

  private Price price() {
    var micros = random.nextLong(1, 900_000);
    return new Price("sku", new Price.Settlement.Fixed(micros), micros);
  }

  private void finish() {
    if (open.isEmpty()) {
      return;
    }
    var task = open.remove(random.nextInt(open.size()));
    if (random.nextInt(5) == 0) {
      var _ = store.submit(new Command.CancelTask(task.id(), task.owner().account(), now));
      ended.add(task);
      return;
    }
    start(task);
    if (random.nextInt(3) == 0) {
      apply(task, new TaskEvent.Interrupted());
      start(task);
    }
    now = now.plusMillis(random.nextInt(200_000));
    if (random.nextInt(3) == 0) {
      apply(task, new TaskEvent.Refused(Failure.of(any(CODES), "a text")));
    } else {
      var video = new Video.Measured(URI.create("file:/one.mp4"), StoreFixtures.FACTS);
      var cost = new Video.UpstreamCost(random.nextLong(1, 5_000_000), "credits");
      apply(task, new TaskEvent.Delivered(video, List.of(cost)));
      apply(task, StoreFixtures.STORED);
    }
    ended.add(task);
  }

  private void start(Task task) {
    var route = new AttemptRoute(any(CHANNELS), "", "kling");
    apply(task, new TaskEvent.Started(route, now.plusSeconds(600).toEpochMilli()));
  }

  private void refund() {
    if (!ended.isEmpty()) {
      var _ =
          store.submit(
              new Command.RefundTask(
                  any(ended).id(), OptionalLong.of(random.nextLong(1, 1000)), "sorry", BY));
    }
  }

  private void erase() {
    if (!ended.isEmpty() && random.nextInt(3) == 0) {
      var task = any(ended);
      var _ = store.submit(new Command.EraseTask(task.id(), task.owner().account(), now));
    }
  }

  private void apply(Task task, TaskEvent event) {
    var _ = store.submit(new Command.ApplyEvent(task.id(), epoch, event, now));
  }
}
