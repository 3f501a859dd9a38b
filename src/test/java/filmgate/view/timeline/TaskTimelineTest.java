package filmgate.view.timeline;

import static filmgate.event.TaskEventType.ACCEPTED;
import static filmgate.event.TaskEventType.CANCELLED;
import static filmgate.event.TaskEventType.COMPLETED;
import static filmgate.event.TaskEventType.FAILED;
import static filmgate.event.TaskEventType.PROCESSING;
import static filmgate.event.TaskEventType.REQUEUED;
import static filmgate.event.TaskEventType.RETRYING;
import static filmgate.event.TaskEventType.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.event.Event;
import filmgate.event.EventData.TaskChanged;
import filmgate.event.TaskChangeDetails;
import filmgate.event.TaskChangeDetails.AttemptOnChannel;
import filmgate.event.TaskChangeDetails.Charges;
import filmgate.event.TaskEventType;
import filmgate.event.TaskStatus;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.store.WebhookQueries.TaskDelivery;
import filmgate.store.money.Transfer;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.Task;
import filmgate.testing.SettableClock;
import filmgate.testing.TaskFixtures;
import filmgate.text.Language;
import filmgate.view.timeline.TaskTimelineView.Sight;
import filmgate.view.timeline.TaskTimelineView.TimelineReader;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.DeliveryState;
import filmgate.webhook.DeliveryTarget.ToTaskWebhook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Timelines from events, transfers, and deliveries that are written out here. */
class TaskTimelineTest {
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final Instant START = SettableClock.START;
  private static final Task TASK = TaskFixtures.task(1, ACCOUNT, TaskFixtures.running(), 3);
  private static final TimelineReader CALLER =
      new TimelineReader(Language.EN, Sight.OWNER, "http://host");
  private static final TimelineReader OPERATOR =
      new TimelineReader(Language.ZH, Sight.OWNING_OPERATOR, "http://host");

  private final List<Event> events = new ArrayList<>();

  private void add(long millis, TaskEventType type, TaskStatus status) {
    add(millis, type, status, Optional.empty(), Optional.empty());
  }

  private void add(
      long millis,
      TaskEventType type,
      TaskStatus status,
      Optional<AttemptOnChannel> attempt,
      Optional<Failure> failure) {
    var details = new TaskChangeDetails(Charges.NONE, attempt, failure, List.of());
    var number = events.size() + 1;
    events.add(
        new Event(
            number,
            ACCOUNT,
            START.plusMillis(millis),
            new TaskChanged(TASK.id(), new KeyId("key_1"), false, number, type, status, details)));
  }

  private void begin(long millis, int number) {
    var attempt = new AttemptOnChannel(number, "kling", "kling-backup");
    add(millis, PROCESSING, TaskStatus.PROCESSING, Optional.of(attempt), Optional.empty());
  }

  private void fail(long millis, TaskEventType type, TaskStatus status) {
    var failure = new Failure(FailureCode.UPSTREAM_FAILED, "", "The upstream is on fire");
    add(millis, type, status, Optional.empty(), Optional.of(failure));
  }

  private JsonNode rendered(
      List<Transfer> transfers, List<TaskDelivery> found, TimelineReader reader) {
    var history = new TaskTimeline.History(events, transfers, found);
    var json = TaskTimelineView.render(TaskTimeline.of(TASK, history), reader);
    return JsonMapper.shared().readTree(json);
  }

  private List<JsonNode> entries(String type, TimelineReader reader) {
    return rendered(List.of(), List.of(), reader)
        .path("data")
        .valueStream()
        .filter(entry -> entry.path("type").stringValue().equals(type))
        .toList();
  }

  private static List<String> texts(List<JsonNode> entries, String field) {
    return entries.stream().map(entry -> entry.path(field).asString("-")).toList();
  }

  @Test
  void eachAttemptHasItsDurationAndItsOutcome() {
    add(0, SUBMITTED, TaskStatus.PENDING);
    begin(100, 1);
    fail(350, RETRYING, TaskStatus.PENDING);
    begin(400, 2);
    add(900, REQUEUED, TaskStatus.PENDING);
    begin(1_000, 3);
    add(1_200, ACCEPTED, TaskStatus.PROCESSING);
    add(5_000, COMPLETED, TaskStatus.COMPLETED);
    var attempts = entries("attempt", CALLER);
    assertThat(texts(attempts, "number")).containsExactly("1", "2", "3");
    assertThat(texts(attempts, "outcome")).containsExactly("failed", "requeued", "completed");
    assertThat(texts(attempts, "offset_ms")).containsExactly("100", "400", "1000");
    assertThat(texts(attempts, "duration_ms")).containsExactly("250", "500", "4000");
    assertThat(texts(attempts, "channel")).containsOnly("-");
    assertThat(attempts.getFirst().path("error").path("message").stringValue())
        .isEqualTo("The upstream is on fire");
    assertThat(attempts.getFirst().path("error").path("remedy").stringValue())
        .isEqualTo("Run the task again.");
  }

  @Test
  void theLastAttemptEndsWithTheTaskOrRuns() {
    add(0, SUBMITTED, TaskStatus.PENDING);
    begin(10, 1);
    assertThat(texts(entries("attempt", CALLER), "outcome")).containsExactly("running");
    assertThat(texts(entries("attempt", CALLER), "duration_ms")).containsExactly("-");
    fail(20, FAILED, TaskStatus.FAILED);
    assertThat(texts(entries("attempt", CALLER), "outcome")).containsExactly("failed");
    events.removeLast();
    add(30, CANCELLED, TaskStatus.CANCELLED);
    assertThat(texts(entries("attempt", CALLER), "outcome")).containsExactly("cancelled");
    assertThat(texts(entries("attempt", CALLER), "duration_ms")).containsExactly("20");
  }

  @Test
  void aTaskThatFailsInTheQueueHasNoAttempt() {
    add(0, SUBMITTED, TaskStatus.PENDING);
    fail(60_000, FAILED, TaskStatus.FAILED);
    assertThat(entries("attempt", CALLER)).isEmpty();
    assertThat(entries("change", CALLER).getLast().path("error").path("code").stringValue())
        .isEqualTo("upstream_failed");
  }

  @Test
  void onlyAnOperatorSeesTheChannel() {
    begin(0, 1);
    fail(5, RETRYING, TaskStatus.PENDING);
    var attempt = entries("attempt", OPERATOR).getFirst();
    assertThat(attempt.path("channel").stringValue()).isEqualTo("kling-backup");
    assertThat(attempt.path("error").path("remedy").stringValue()).isEqualTo("请重新运行任务。");
    assertThat(attempt.path("error").path("doc_url").stringValue())
        .isEqualTo("http://host/docs/zh/reference/task-status#why-a-task-failed");
    assertThat(rendered(List.of(), List.of(), CALLER).toString()).doesNotContain("kling-backup");
  }

  private static Delivery delivery(long id, DeliveryState state, Optional<Instant> next) {
    return new Delivery(
        id,
        ACCOUNT,
        false,
        new ToTaskWebhook("https://example.com/hook"),
        "receiver",
        Optional.of(TASK.id()),
        1,
        "video.completed",
        state,
        2,
        START.plusMillis(7_000),
        next);
  }

  private static TaskDelivery tried(Delivery delivery, int number, long millis, int status) {
    return new TaskDelivery(
        delivery,
        Optional.of(
            new DeliveryAttempt(
                number,
                START.plusMillis(millis),
                Duration.ofMillis(31),
                "https://example.com/hook",
                status,
                "",
                status == 0 ? "connection refused" : "")));
  }

  @Test
  void changesMoneyAndDeliveriesAreInTheOrderOfTime() {
    add(0, SUBMITTED, TaskStatus.PENDING);
    add(6_000, COMPLETED, TaskStatus.COMPLETED);
    var id = TASK.id().value();
    var transfers =
        List.of(
            Transfer.hold(ACCOUNT, 840_000, id, START).withId(1),
            Transfer.capture(ACCOUNT, 420_000, id, START.plusMillis(6_000)).withId(2),
            Transfer.release(ACCOUNT, 420_000, id, START.plusMillis(6_000)).withId(3),
            Transfer.refund(ACCOUNT, 1, id, "blurred", START.plusMillis(9_000)).withId(4));
    var next = Optional.of(START.plusSeconds(30));
    var open = delivery(5, DeliveryState.PENDING, next);
    var found =
        List.of(
            tried(open, 1, 7_000, 0),
            tried(open, 2, 8_000, 503),
            new TaskDelivery(
                delivery(6, DeliveryState.PENDING, Optional.empty()), Optional.empty()));
    var entries = rendered(transfers, found, CALLER).path("data").valueStream().toList();
    assertThat(texts(entries, "type"))
        .containsExactly(
            "change",
            "money",
            "change",
            "money",
            "money",
            "delivery",
            "delivery",
            "delivery",
            "money");
    assertThat(texts(entries, "movement"))
        .containsExactly("-", "hold", "-", "capture", "release", "-", "-", "-", "refund");
    assertThat(texts(entries, "amount"))
        .containsExactly("-", "0.84", "-", "0.42", "0.42", "-", "-", "-", "0.000001");
    var deliveries = entries.stream().filter(one -> one.has("delivery_id")).toList();
    assertThat(texts(deliveries, "number")).containsExactly("1", "-", "2");
    assertThat(texts(deliveries, "response_status")).containsExactly("-", "-", "503");
    assertThat(texts(deliveries, "error_message")).containsExactly("connection refused", "-", "-");
    assertThat(texts(deliveries, "next_attempt_at"))
        .containsExactly("-", "-", Long.toString(START.getEpochSecond() + 30));
  }

  @Test
  void aLongHistoryIsCutAndSaysSo() {
    IntStream.rangeClosed(0, TaskTimeline.EACH_MAX - 1)
        .forEach(number -> add(number, ACCEPTED, TaskStatus.PROCESSING));
    assertThat(rendered(List.of(), List.of(), CALLER).path("truncated").asBoolean()).isFalse();
    add(1_000, ACCEPTED, TaskStatus.PROCESSING);
    var cut = rendered(List.of(), List.of(), CALLER);
    assertThat(cut.path("truncated").asBoolean()).isTrue();
    assertThat(cut.path("data")).hasSize(TaskTimeline.EACH_MAX);
  }
}
