package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.WebhookReceiver;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills while events are written for webhooks, sent, and recorded. */
class KillWebhooksJourneyTest extends KillMatrix {
  private static final String ENDPOINTS = "/v1/webhook_endpoints";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "delivery.written",
    "delivery.written commit.ready",
    "delivery.written commit.done",
    "delivery.sent",
    "delivery.sent delivery.attempted",
    "delivery.sent delivery.attempted commit.ready",
    "delivery.sent delivery.attempted commit.done",
  })
  void everyEventArrivesAtLeastOnceWithItsId(String path) throws Exception {
    chosen(path);
    try (var receiver = new WebhookReceiver()) {
      var server = mortal.with(PAUSED);
      var created = server.post(ENDPOINTS, "{\"url\":\"%s\"}".formatted(receiver.url("/")));
      assertThat(created.status()).as(created.text()).isEqualTo(201);
      var body = video("");
      mortal.die(path, () -> submit(server, body));
      var next = mortal.with(PAUSED);
      var id = id(submit(next, body));
      cancelled(next, id);
      assertThat(received(receiver, 2)).isEqualTo(events(next, id));
      var endpoint = created.json().path("id").stringValue();
      assertThat(next.delete(ENDPOINTS + "/" + endpoint).status()).isEqualTo(200);
    }
  }

  /** The ids of so many events, each of which arrives once or more. */
  private static Set<String> received(WebhookReceiver receiver, int events) throws Exception {
    var ids = new HashSet<String>();
    while (ids.size() < events) {
      ids.add(receiver.take().header("webhook-id"));
    }
    return ids;
  }

  private static Set<String> events(RunningServer server, String task) throws Exception {
    var ids = new HashSet<String>();
    for (var event : server.get("/v1/tasks/" + task + "/events").json().path("data")) {
      ids.add(event.path("id").stringValue());
    }
    return ids;
  }
}
