package filmgate.lab;

import static filmgate.lab.LabClient.JSON;
import static filmgate.lab.LabClient.KLING_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import filmgate.testing.WebhookReceiver;
import filmgate.testing.WebhookReceiver.Received;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The callbacks that the lab sends, whose signatures another library judges. */
class CallbacksLabTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final LabClient client;
  private final WebhookReceiver receiver;

  CallbacksLabTest() throws IOException {
    client = new LabClient();
    receiver = new WebhookReceiver();
  }

  @AfterEach
  void stop() {
    client.close();
    receiver.close();
  }

  /** A script with the secret, and a fault of callbacks unless it is empty. */
  private void script(String provider, String fault) throws Exception {
    var faults =
        fault.isEmpty()
            ? ""
            : "{\"provider\":\"%s\",\"on\":\"callback\",\"fault\":\"%s\",\"count\":1}"
                .formatted(provider, fault);
    client.script(
        "{\"upstreams\":{\"%s\":{\"webhook_secret\":\"%s\"}},\"faults\":[%s]}"
            .formatted(provider, SECRET, faults));
  }

  private String create(String provider) throws Exception {
    var url = receiver.url("/callbacks/kling-main/task_1-1/token");
    var answer =
        provider.equals("kling")
            ? client.post(
                LabClient.TEXT_TO_VIDEO,
                KLING_KEY,
                "{\"prompt\":\"a fox\",\"options\":{\"callback_url\":\"%s\"}}".formatted(url))
            : client.post(
                "/kling-legacy/v1/videos/text2video",
                KLING_KEY,
                "{\"model_name\":\"kling-v3\",\"prompt\":\"a fox\",\"callback_url\":\"%s\"}"
                    .formatted(url));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var data = answer.json().path("data");
    return (data.has("id") ? data.path("id") : data.path("task_id")).asString();
  }

  private void move(int milliseconds) {
    client.lab.time().move(Duration.ofMillis(milliseconds));
  }

  private static boolean isSigned(Received callback) throws Exception {
    var expected =
        new Webhook(SECRET)
            .sign(
                callback.header("webhook-id"),
                Long.parseLong(callback.header("webhook-timestamp")),
                callback.body());
    return callback.header("webhook-signature").equals(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "kling, id, status, 'submitted,processing,succeeded'",
    "kling-legacy, task_id, task_status, 'submitted,processing,succeed'"
  })
  void eachChangeIsSentAndSigned(String provider, String idField, String field, String statuses)
      throws Exception {
    script(provider, "");
    var id = create(provider);
    assertThat(receiver.waiting()).isZero();
    move(20);
    move(1_000);
    move(2_000);
    for (var status : List.of(statuses.split(",", -1))) {
      var callback = receiver.take();
      assertThat(callback.path()).isEqualTo("/callbacks/kling-main/task_1-1/token");
      assertThat(isSigned(callback)).isTrue();
      var body = JSON.readTree(callback.body());
      assertThat(body.path(idField).asString()).isEqualTo(id);
      assertThat(body.path(field).asString()).isEqualTo(status);
      assertThat(body.has("code")).as("there is no envelope").isFalse();
    }
    assertThat(receiver.waiting()).isZero();
  }

  @Test
  void withoutASecretACallbackHasNoSignature() throws Exception {
    client.script("{\"upstreams\":{\"kling\":{\"webhook_secret\":\"\"}}}");
    var _ = create("kling");
    move(20);
    assertThat(receiver.take().headers()).doesNotContainKey("webhook-signature");
  }

  @Test
  void aDuplicateIsTheSameRequestAgain() throws Exception {
    script("kling", "duplicate");
    var _ = create("kling");
    move(20);
    var first = receiver.take();
    var second = receiver.take();
    assertThat(second.body()).isEqualTo(first.body());
    for (var header : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
      assertThat(second.header(header)).isNotEmpty().isEqualTo(first.header(header));
    }
    assertThat(isSigned(second)).isTrue();
  }

  @Test
  void aForgedCallbackHasTheSignatureOfAnotherSecret() throws Exception {
    script("kling", "forged");
    var _ = create("kling");
    move(20);
    var forged = receiver.take();
    assertThat(forged.header("webhook-signature")).startsWith("v1,");
    assertThat(isSigned(forged)).isFalse();
    move(1_000);
    assertThat(isSigned(receiver.take())).isTrue();
  }

  @Test
  void aStaleCallbackIsSignedForAnHourAgo() throws Exception {
    script("kling", "stale");
    var _ = create("kling");
    move(20);
    var stale = receiver.take();
    assertThat(isSigned(stale)).isTrue();
    assertThat(Long.parseLong(stale.header("webhook-timestamp")))
        .isEqualTo(client.lab.time().now().minus(Duration.ofHours(1)).getEpochSecond());
  }

  /** Its sender waits for the response of the receiver, and only then answers the create. */
  @Test
  void anEarlyCallbackArrivesBeforeTheResponseToTheCreate() throws Exception {
    script("kling", "early");
    var id = create("kling");
    assertThat(receiver.waiting()).isEqualTo(1);
    var callback = JSON.readTree(receiver.take().body());
    assertThat(callback.path("id").asString()).isEqualTo(id);
    assertThat(callback.path("status").asString()).isEqualTo("submitted");
  }

  @Test
  void aDroppedCallbackIsNotSent() throws Exception {
    script("kling", "dropped");
    var _ = create("kling");
    move(20);
    assertThat(receiver.waiting()).isZero();
    move(1_000);
    assertThat(JSON.readTree(receiver.take().body()).path("status").asString())
        .isEqualTo("processing");
  }
}
