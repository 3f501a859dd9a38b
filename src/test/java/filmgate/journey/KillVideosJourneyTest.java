package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills with a renderer: videos, failures, and cancels of running tasks. */
class KillVideosJourneyTest extends KillMatrix {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "submit.before_signal event.before_command",
    "submit.task_written event.state_written",
    "submit.task_written event.recorded",
    "submit.before_signal event.before_signal",
    "handover.started",
    "handover.inputs_fetched",
    "handover.answered",
    "handover.answered event.recorded commit.ready",
    "handover.answered event.recorded commit.done",
    "settle.video_found",
    "settle.before_blob",
    "settle.before_blob blob.synced",
    "settle.before_blob blob.named",
    "settle.before_blob settle.stills_stored",
    "settle.stills_stored blob.synced",
    "settle.stills_stored blob.named",
    "settle.video_stored",
    "settle.video_stored event.before_command",
    "settle.video_stored event.state_written",
    "settle.video_stored event.capture_written",
    "settle.video_stored event.files_written",
    "settle.video_stored event.recorded",
    "settle.video_stored event.recorded commit.balance_written",
    "settle.video_stored event.recorded commit.ready",
    "settle.video_stored event.recorded commit.done",
    "settle.video_stored event.recorded commit.notified",
    "settle.video_stored event.before_signal",
  })
  void aVideoIsMadeOnceAndPaidOnce(String path) throws Exception {
    chosen(path);
    var server = mortal.with(1);
    var body = video("");
    var price = price(server, body);
    var answered = mortal.die(path, () -> submit(server, body));
    var next = mortal.with(1);
    var id = id(submit(next, body));
    answered.ifPresent(reply -> assertThat(id(reply)).isEqualTo(id));
    assertThat(tasks()).containsExactly(id);
    next.awaitVideo(id);
    spent += price;
    assertThat(mortal.database().events(id)).containsOnlyOnce("kept").endsWith("kept");
    assertThat(transfers(id, "capture")).isEqualTo(1);
    for (var variant : List.of("video", "poster", "thumbnail")) {
      var file = "/v1/videos/" + id + "/content?variant=" + variant;
      assertThat(next.get(file).status()).as(variant).isEqualTo(200);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "preview.stored",
    "preview.stored preview.written",
    "preview.stored preview.written commit.ready",
    "preview.stored preview.written commit.done",
  })
  void aPreviewIsMadeAgain(String path) throws Exception {
    chosen(path);
    var server = mortal.with(1);
    var body = video("");
    spent += price(server, body);
    mortal.die(path, () -> submit(server, body));
    var next = mortal.with(1);
    var id = id(submit(next, body));
    var preview = next.awaitFile(id, "preview");
    assertThat(preview.header("Content-Type")).isEqualTo("image/webp");
    assertThat(next.delete("/v1/tasks/" + id).status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "handover.inputs_fetched event.before_command",
    "handover.inputs_fetched event.state_written",
    "handover.inputs_fetched event.release_written",
    "handover.inputs_fetched event.recorded",
    "handover.inputs_fetched event.recorded commit.balance_written",
    "handover.inputs_fetched event.recorded commit.ready",
    "handover.inputs_fetched event.recorded commit.done",
    "handover.inputs_fetched event.recorded commit.cached",
    "handover.inputs_fetched event.before_signal",
  })
  void aFailedTaskHasItsMoneyBackOnce(String path) throws Exception {
    chosen(path);
    var server = mortal.with(1);
    var body = video(image(Arrays.copyOf(ImageFiles.png(64, 64), 60)));
    mortal.die(path, () -> submit(server, body));
    var next = mortal.with(1);
    var id = id(submit(next, body));
    assertThat(next.awaitEnd(id).path("status").stringValue()).isEqualTo("failed");
    assertThat(holds(id)).isEqualTo(1);
    assertThat(transfers(id, "release")).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "cancel.before_signal",
    "cancel.stopped",
    "cancel.stopped event.state_written",
    "cancel.stopped event.release_written",
    "cancel.stopped event.recorded commit.ready",
    "cancel.stopped event.recorded commit.done",
  })
  void aCancelOfARunningTaskNeverComesBack(String path) throws Exception {
    chosen(path);
    var server = mortal.with(1);
    var id = id(submit(server, video("").replace("\"duration\":3", "\"duration\":15")));
    mortal.awaitEvent(id, "accepted");
    mortal.die(path, () -> server.post("/v1/tasks/" + id + "/cancel", ""));
    var next = mortal.with(1);
    assertThat(next.awaitEnd(id).path("status").stringValue()).isEqualTo("cancelled");
    assertThat(transfers(id, "release")).isEqualTo(1);
  }

  @Test
  void aVideoIsDeletedWithItsTaskOrStays() throws Exception {
    chosen("erase.video_left");
    var server = mortal.with(1);
    var body = video("");
    var price = price(server, body);
    var id = id(submit(server, body));
    server.awaitVideo(id);
    spent += price;
    mortal.die("erase.before_command", () -> server.delete("/v1/tasks/" + id));
    var second = mortal.with(1);
    assertThat(status(second, id)).isEqualTo("completed");
    mortal.die("erase.before_command commit.ready", () -> second.delete("/v1/tasks/" + id));
    var third = mortal.with(1);
    assertThat(third.get("/v1/videos/" + id + "/content").status()).isEqualTo(200);
    mortal.die("erase.video_left", () -> third.delete("/v1/tasks/" + id));
    assertThat(mortal.with(1).get("/v1/tasks/" + id).status()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "money.transfer_written                   | 0",
        "refund.task_written                      | 0",
        "refund.task_written money.log_written    | 0",
        "refund.task_written commit.ready         | 0",
        "refund.task_written commit.done          | 1",
        "refund.task_written commit.notified      | 1",
      })
  void aRefundIsWholeOrDidNotHappen(String path, int kept) throws Exception {
    chosen(path);
    var server = mortal.with(1);
    var body = video("");
    var price = price(server, body);
    var id = id(submit(server, body));
    server.awaitVideo(id);
    mortal.die(path, () -> refund(server, id));
    assertThat(transfers(id, "adjustment")).isEqualTo(kept);
    var next = mortal.with(1);
    var first = refund(next, id);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(refund(next, id).text()).isEqualTo(first.text());
    assertThat(transfers(id, "adjustment")).isEqualTo(1);
    assertThat(next.task(id).path("refunded").decimalValue().movePointRight(6).longValueExact())
        .isEqualTo(price);
  }

  private static Reply refund(RunningServer server, String task) throws Exception {
    var path = "/admin/v1/tasks/" + task + "/refund";
    return server.post(path, "{\"memo\":\"blurred\"}", "Idempotency-Key", "refund-" + task);
  }

  @Test
  void anExpiredVideoIsDeletedWithoutItsTask() throws Exception {
    chosen("retention.row_written");
    var server = mortal.with(1);
    var body = video("");
    spent += price(server, body);
    var id = id(submit(server, body));
    server.awaitVideo(id);
    mortal.close();
    mortal.database().change("UPDATE task SET kept_until_ms = 1 WHERE id = '" + id + "'");
    mortal.dieStarting("retention.row_written");
    var next = mortal.with(1);
    assertThat(next.get("/v1/videos/" + id + "/content").status()).isEqualTo(410);
    assertThat(status(next, id)).isEqualTo("completed");
    mortal.die("erase.before_answer", () -> next.delete("/v1/tasks/" + id));
    assertThat(mortal.with(1).get("/v1/tasks/" + id).status()).isEqualTo(404);
  }

  @Test
  void oldInputsAreReleasedWithTheirOrphans() throws Exception {
    chosen("retention.inputs_released");
    var server = mortal.with(PAUSED);
    var id = id(submit(server, video(image(ImageFiles.png(362, 642)))));
    assertThat(server.post("/v1/tasks/" + id + "/cancel", "").status()).isEqualTo(200);
    mortal.close();
    var inputs = "SELECT digest FROM task_blob WHERE task_id = '" + id + "'";
    var digest = mortal.database().ask(inputs).getFirst();
    var orphans = "SELECT count(*) FROM orphaned_blob WHERE digest = '" + digest + "'";
    mortal.database().change("UPDATE task SET inputs_until_ms = 1 WHERE id = '" + id + "'");
    mortal.dieStarting("retention.inputs_released");
    assertThat(mortal.database().ask(orphans)).containsExactly("0");
    mortal.dieStarting("retention.inputs_released commit.done");
    assertThat(mortal.database().ask(orphans)).containsExactly("1");
    assertThat(mortal.database().ask(inputs)).isEmpty();
  }
}
