package filmgate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import filmgate.id.EndpointId;
import filmgate.task.TaskWebhook;
import filmgate.testing.WebhookReceiver;
import filmgate.testing.WebhookReceiver.Answer;
import filmgate.testing.WebhookReceiver.Received;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.DeliveryState;
import filmgate.webhook.EndpointState;
import filmgate.webhook.RetrySchedule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries to receivers on this machine, in the time of a test clock. */
class WebhookDispatcherTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path directory;
  private DeliveryHarness harness;
  private WebhookReceiver receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = new WebhookReceiver();
    harness = new DeliveryHarness(directory, Duration.ofSeconds(15));
  }

  @AfterEach
  void close() {
    receiver.close();
    harness.close();
  }

  /** The delivery, once it is as expected. */
  private Delivery awaited(int index, Predicate<Delivery> expected) {
    var delivery = harness.deliveries().get(index);
    while (!expected.test(delivery)) {
      Thread.onSpinWait();
      delivery = harness.deliveries().get(index);
    }
    return delivery;
  }

  private Delivery finished(int index) {
    return awaited(index, one -> one.state() != DeliveryState.PENDING);
  }

  private DeliveryAttempt attempt(int number) {
    var delivery = awaited(0, one -> one.attempts() >= number);
    return harness.store.webhooks().attempts(delivery.id()).get(number - 1);
  }

  @Test
  void anEventIsSignedAndDelivered() throws Exception {
    var id = harness.endpoint(receiver.url("/hook?a=1"), "video.submitted");
    var task = harness.submit();
    var received = receiver.take();
    assertThat(received.path()).isEqualTo("/hook?a=1");
    assertThat(received.body()).isEqualTo("video.submitted " + task.id());
    assertThat(received.header("content-type")).startsWith("application/json");
    assertThat(received.header("user-agent")).isEqualTo("Filmgate/dev (+https://a.example)");
    assertThat(received.header("webhook-id")).isEqualTo("evt_0000000000000001");
    assertSigned(received, id);
    assertThat(finished(0).state()).isEqualTo(DeliveryState.DELIVERED);
  }

  private void assertSigned(Received received, EndpointId id) throws Exception {
    var seconds = harness.clock.instant().getEpochSecond();
    assertThat(received.header("webhook-timestamp")).isEqualTo(Long.toString(seconds));
    assertThat(received.header("webhook-signature"))
        .isEqualTo(
            new Webhook(harness.secret(id).text())
                .sign(received.header("webhook-id"), seconds, received.body()));
  }

  @Test
  void theWebhookOfATaskIsSignedWithTheDefaultSecret() throws Exception {
    var webhook = new TaskWebhook(receiver.url("/x/callback"), "standard", "en", "");
    var task = harness.submit(Optional.of(webhook));
    harness.cancel(task);
    var received = receiver.take();
    assertThat(received.body()).isEqualTo("video.cancelled " + task.id());
    assertThat(received.header("webhook-signature"))
        .isEqualTo(
            new Webhook(harness.defaultSecret().text())
                .sign(
                    received.header("webhook-id"),
                    harness.clock.instant().getEpochSecond(),
                    received.body()));
  }

  @Test
  void aReceiverThatFailsForSixHoursGetsEverythingInOrder() throws Exception {
    receiver.always(Answer.of(503));
    harness.endpoint(receiver.url("/"));
    var tasks = List.of(harness.submit(), harness.submit(), harness.submit());
    tasks.forEach(harness::cancel);
    for (var attempts = 1; attempts <= 4; attempts++) {
      for (var i = 0; i < tasks.size(); i++) {
        assertThat(receiver.take().body()).startsWith("video.submitted");
      }
      for (var i = 0; i < tasks.size(); i++) {
        var number = attempts;
        var _ = awaited(i, one -> one.attempts() == number);
      }
      harness.pass(RetrySchedule.GAPS.get(attempts - 1).multipliedBy(11).dividedBy(10));
    }
    receiver.always(Answer.of(200));
    harness.pass(HOUR.multipliedBy(6));
    var byTask = new TreeMap<String, List<String>>();
    var ids = new HashSet<String>();
    for (var i = 0; i < 2 * tasks.size(); i++) {
      var received = receiver.take();
      var parts = received.body().split(" ", 2);
      byTask.computeIfAbsent(parts[1], _ -> new ArrayList<>()).add(parts[0]);
      ids.add(received.header("webhook-id"));
    }
    for (var i = 0; i < 2 * tasks.size(); i++) {
      assertThat(finished(i).state()).isEqualTo(DeliveryState.DELIVERED);
    }
    assertThat(ids).hasSize(2 * tasks.size());
    assertThat(receiver.waiting()).isZero();
    assertThat(byTask).hasSize(tasks.size());
    assertThat(byTask.values())
        .allSatisfy(seen -> assertThat(seen).containsExactly("video.submitted", "video.cancelled"));
  }

  @Test
  void theLastAttemptIsTheTenth() throws Exception {
    receiver.always(Answer.of(500));
    harness.endpoint(receiver.url("/"), "video.submitted");
    harness.submit();
    for (var number = 1; number <= RetrySchedule.ATTEMPTS_MAX; number++) {
      var received = receiver.take();
      assertThat(received.header("webhook-id")).isEqualTo("evt_0000000000000001");
      assertThat(attempt(number).status()).isEqualTo(500);
      if (number < RetrySchedule.ATTEMPTS_MAX) {
        harness.pass(RetrySchedule.GAPS.get(number - 1).multipliedBy(11).dividedBy(10));
      }
    }
    assertThat(finished(0).state()).isEqualTo(DeliveryState.FAILED);
    harness.pass(Duration.ofDays(2));
    assertThat(receiver.waiting()).isZero();
  }

  @Test
  void aReceiverThatIsGoneIsDisabled() throws Exception {
    receiver.always(Answer.of(410));
    var id = harness.endpoint(receiver.url("/"), "video.submitted");
    harness.submit();
    receiver.take();
    assertThat(finished(0).state()).isEqualTo(DeliveryState.FAILED);
    assertThat(harness.store.webhooks().endpoint(id).orElseThrow().state())
        .isEqualTo(EndpointState.GONE);
  }

  @Test
  void retryAfterDelaysTheNextAttempt() throws Exception {
    receiver.next(Answer.of(429).with("Retry-After", "3600"));
    harness.endpoint(receiver.url("/"), "video.submitted");
    harness.submit();
    receiver.take();
    var delivery = awaited(0, one -> one.attempts() == 1);
    assertThat(delivery.nextAttemptAt()).hasValue(harness.clock.instant().plus(HOUR));
    harness.pass(HOUR);
    receiver.take();
    assertThat(finished(0).state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void redirectsAreNotFollowed(int status) throws Exception {
    receiver.next(Answer.of(status).with("Location", receiver.url("/elsewhere")));
    harness.endpoint(receiver.url("/"), "video.submitted");
    harness.submit();
    assertThat(receiver.take().path()).isEqualTo("/");
    assertThat(attempt(1).status()).isEqualTo(status);
    assertThat(receiver.waiting()).isZero();
  }

  @Test
  void onlyTheBeginningOfAResponseIsStored() throws Exception {
    receiver.next(Answer.of(500).with("x".repeat(1_000_000)));
    harness.endpoint(receiver.url("/"), "video.submitted");
    harness.submit();
    receiver.take();
    assertThat(attempt(1).response()).isEqualTo("x".repeat(1024));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/x",
        "http://169.254.169.254/latest",
        "http://[::1]/x",
        "http://name.example/x",
        "http://127.0.0.2:9999/x",
        "https://example.com:8443/x"
      })
  void aForbiddenOrUnknownAddressIsAFailure(String url) {
    harness.endpoint(url, "video.submitted");
    harness.submit();
    var attempt = attempt(1);
    assertThat(attempt.status()).isZero();
    assertThat(attempt.error()).isNotEmpty().doesNotContain("10.0.0.1", "169.254");
  }

  @Test
  void hangingReceiversDelayNoOthers() throws Exception {
    receiver.always(Answer.hanging());
    for (var i = 0; i < 10; i++) {
      harness.endpoint(receiver.url("/slow/" + i), "video.submitted");
    }
    try (var fast = new WebhookReceiver()) {
      for (var i = 0; i < 5; i++) {
        harness.endpoint(fast.url("/" + i), "video.submitted");
      }
      for (var i = 0; i < 20; i++) {
        harness.submit();
      }
      for (var i = 0; i < 100; i++) {
        fast.take();
      }
    }
    assertThat(receiver.waiting()).isEqualTo(10 * ReceiverSlots.CONCURRENT_MAX);
  }

  @Test
  void openDeliveriesAreSentAfterARestart() throws Exception {
    receiver.next(Answer.of(500));
    harness.endpoint(receiver.url("/"), "video.submitted");
    harness.submit();
    receiver.take();
    var _ = awaited(0, one -> one.attempts() == 1);
    harness.restart();
    harness.pass(Duration.ofMinutes(1));
    assertThat(receiver.take().header("webhook-id")).isEqualTo("evt_0000000000000001");
    assertThat(finished(0).state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void aSlowResponseIsATimeout(@TempDir Path other) throws Exception {
    receiver.always(Answer.hanging());
    try (var impatient = new DeliveryHarness(other, Duration.ofMillis(300))) {
      impatient.endpoint(receiver.url("/"), "video.submitted");
      impatient.submit();
      receiver.take();
      while (impatient.deliveries().getFirst().attempts() == 0) {
        Thread.onSpinWait();
      }
      var delivery = impatient.deliveries().getFirst();
      assertThat(impatient.store.webhooks().attempts(delivery.id()).getFirst().error())
          .isEqualTo("it took longer than 0.3 s");
    }
  }
}
