package filmgate.view.event;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.event.Event;
import filmgate.event.EventData;
import filmgate.event.TaskChangeDetails;
import filmgate.event.TaskEventType;
import filmgate.event.TaskStatus;
import filmgate.id.AccountId;
import filmgate.task.Labels;
import filmgate.task.Task;
import filmgate.task.TaskOptions;
import filmgate.task.TestOutcome;
import filmgate.testing.SettableClock;
import filmgate.testing.TaskFixtures;
import filmgate.view.task.TaskSnapshot;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookEventViewTest {
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final JsonMapper MAPPER = new JsonMapper();

  private static Event processing(Task task) {
    return new Event(
        7,
        ACCOUNT,
        SettableClock.START,
        new EventData.TaskChanged(
            task.id(),
            task.owner().key(),
            false,
            2,
            TaskEventType.PROCESSING,
            TaskStatus.PROCESSING,
            TaskChangeDetails.NONE));
  }

  private static TaskSnapshot snapshot(Task task) {
    return new TaskSnapshot(
        task,
        100,
        new TaskSnapshot.QueueInfo.NotQueued(),
        new TaskSnapshot.Link.SignedUrl("https://a.example/files/x.mp4", 1),
        new TaskSnapshot.Installation("USD"));
  }

  private static Task finished(int metadataCharacters) {
    var metadata = new TreeMap<String, String>();
    if (metadataCharacters > 0) {
      for (var i = 0; i < 16; i++) {
        metadata.put("name" + i, "视".repeat(metadataCharacters));
      }
    }
    var task =
        TaskFixtures.task(
            1, ACCOUNT, TaskFixtures.succeeded(TaskFixtures.DIGEST, 10, Long.MAX_VALUE), 6);
    var request = task.request();
    return new Task(
        task.id(),
        task.owner(),
        new Task.Request(
            request.model(),
            request.input(),
            request.normalized(),
            request.generation(),
            new TaskOptions(new Labels("o-1", metadata), 0, TestOutcome.NOTHING)),
        task.price(),
        task.state(),
        task.warnings(),
        task.timestamps(),
        task.version());
  }

  private static JsonNode body(Task task) {
    return MAPPER.readTree(WebhookEventView.render(processing(task), Optional.of(snapshot(task))));
  }

  @Test
  void theStatusIsThatOfTheEventAndTheRestIsTheTask() {
    var body = body(finished(3));
    assertThat(body.path("id").stringValue()).isEqualTo("evt_0000000000000007");
    assertThat(body.path("type").stringValue()).isEqualTo("video.processing");
    var data = body.path("data");
    assertThat(data.path("status").stringValue()).isEqualTo("processing");
    assertThat(data.path("version").intValue()).isEqualTo(2);
    assertThat(data.path("external_id").stringValue()).isEqualTo("o-1");
    assertThat(data.path("metadata")).hasSize(16);
    assertThat(data.at("/warnings/0/message").stringValue()).isEqualTo("seed is not used");
    assertThat(data.has("truncated")).isFalse();
  }

  @Test
  void aLargeBodyIsTruncated() {
    var task = finished(500);
    assertThat(WebhookEventView.render(processing(task), Optional.of(snapshot(task))).length)
        .isLessThan(WebhookEventView.BYTES_MAX);
    var data = body(task).path("data");
    assertThat(data.has("metadata")).isFalse();
    assertThat(data.path("truncated").booleanValue()).isTrue();
    assertThat(data.path("prompt").stringValue()).isNotEmpty();
  }

  @Test
  void anErasedTaskHasOnlyTheEvent() {
    var task = finished(0);
    var body = MAPPER.readTree(WebhookEventView.render(processing(task), Optional.empty()));
    assertThat(body.at("/data/id").stringValue()).isEqualTo(task.id().value());
    assertThat(body.path("data").has("prompt")).isFalse();
  }
}
