package filmgate.app;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.command.ExitCode;
import filmgate.app.remote.ManualInterruption;
import filmgate.app.remote.event.EventTrigger;
import filmgate.testing.WebhookReceiver;
import filmgate.testing.WebhookReceiver.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The commands {@code webhooks} beside {@code listen}, on a server in this process. */
@Timeout(60)
class WebhooksCommandsTest {
  private static final String TEST_KEY = "{\"name\":\"test\",\"kind\":\"test\"}";

  @TempDir Path directory;

  private final ManualInterruption interruption = new ManualInterruption();
  private ServedCli cli;
  private WebhookReceiver receiver;

  @BeforeEach
  void start() throws Exception {
    cli = new ServedCli(directory, 1);
    receiver = new WebhookReceiver();
  }

  @AfterEach
  void stop() {
    receiver.close();
    cli.close();
  }

  private String run(String words) {
    return run(ServedCli.ROOT, 0, words);
  }

  /** Runs a command with a key, and returns what it prints for scripts. */
  private String run(String key, int code, String words) {
    cli.out.getBuffer().setLength(0);
    cli.err.getBuffer().setLength(0);
    var exit = cli.run(interruption, Map.of("FILMGATE_KEY", key), words.split(" ", -1));
    assertThat(exit).as(words + "\n" + cli.err).isEqualTo(code);
    return cli.out.toString().strip();
  }

  private String endpoint() {
    assertThat(run("webhooks endpoints create " + receiver.url("/e"))).startsWith("whsec_");
    return run("webhooks endpoints list").split("\t", 2)[0];
  }

  @Test
  void endpointsAreCreatedListedRotatedAndDeleted() {
    var secret =
        run(
            "webhooks endpoints create "
                + receiver.url("/a")
                + " --events video.failed --description x");
    var listed = run("webhooks endpoints list").split("\t", -1);
    assertThat(listed).endsWith(receiver.url("/a"), "video.failed", "enabled", "x");
    assertThat(run("webhooks endpoints rotate " + listed[0]))
        .startsWith("whsec_")
        .isNotEqualTo(secret);
    assertThat(run("webhooks endpoints list --json")).startsWith("{\"id\":\"we_");
    assertThat(run("webhooks endpoints delete " + listed[0])).isEqualTo(listed[0]);
    assertThat(run("webhooks endpoints list")).isEmpty();
    run(ServedCli.ROOT, 2, "webhooks endpoints delete " + listed[0]);
    assertThat(cli.err.toString()).contains("(webhook_endpoint_not_found, request req_");
    run(ServedCli.ROOT, 2, "webhooks endpoints create http://10.0.0.1/");
    assertThat(cli.err.toString()).contains("url").contains("request req_");
  }

  @Test
  void aTestEventIsDeliveredToTheOnlyEndpoint() throws Exception {
    run(ServedCli.ROOT, 2, "webhooks trigger webhook_endpoint.test");
    assertThat(cli.err.toString()).contains("the account has 0 endpoints. Use --endpoint");
    var endpoint = endpoint();
    assertThat(run("webhooks trigger webhook_endpoint.test"))
        .contains("\twebhook_endpoint.test\t" + endpoint + "\tpending\t0\t");
    assertThat(receiver.take().body()).contains("webhook_endpoint.test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "video.submitted",
        "video.processing",
        "video.accepted",
        "video.delivered",
        "video.completed",
        "video.failed",
        "video.cancelled",
        "video.cancel_requested",
        "video.erased"
      })
  void anEventOfATaskHappens(String type) throws Exception {
    var key = cli.key(TEST_KEY);
    assertThat(EventTrigger.TYPES).hasSize(9).contains(type);
    var row = run(key, 0, "webhooks trigger " + type).split("\t", -1);
    assertThat(row[1]).startsWith("evt_");
    assertThat(row[2]).isEqualTo(type);
    assertThat(row[3]).startsWith("task_");
    var events = cli.send(key, "GET", "/v1/events?limit=100", "").path("data");
    assertThat(events.valueStream().map(one -> one.path("id").stringValue())).contains(row[1]);
  }

  @Test
  void aLiveKeyTriggersNothing() throws Exception {
    run(ServedCli.ROOT, ExitCode.KEY, "webhooks trigger video.completed");
    assertThat(cli.err.toString()).contains("a test key is required");
    var live = cli.key("{\"name\":\"live\",\"kind\":\"live\"}");
    run(live, ExitCode.KEY, "webhooks trigger video.failed");
    var tasks = cli.send(live, "GET", "/v1/events", "").path("data");
    assertThat(tasks).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trigger video.refunded|'video.refunded' cannot be triggered. Use one of video.submitted",
        "trigger video.failed --endpoint we_1|--endpoint is for webhook_endpoint.test only",
        "resend|use the id of a delivery or an event, or --endpoint and --since",
        "resend --endpoint we_1|use the id of a delivery or an event, or --endpoint and --since",
        "resend whd_1|'whd_1' is not the id of a delivery or an event",
        "resend whd_0000000000000009|(webhook_delivery_not_found, request req_",
        "resend evt_0000000000000009|the account of the key has no event evt_0000000000000009",
        "resend evt_0000000000000009 --since 2026-01-01|--since sends all since a time",
        "resend whd_0000000000000009 --forward http://localhost|--forward sends an event",
        "resend --endpoint we_1 --since soon|--since must be a date or a time",
        "deliveries --status lost|--status must be one of pending, delivered, failed, cancelled",
        "deliveries --endpoint we_1 --task task_1|use either --endpoint or --task",
        "deliveries --limit -1|--limit must not be negative",
        "endpoints create|Missing required parameter: 'URL'",
        "endpoints create http://a.example/ --events video|'video' is not a type of event",
        "endpoints|a command is missing",
      })
  void aMistakeIsNamed(String words) throws Exception {
    var parts = words.split("\\|", 2);
    run(cli.key(TEST_KEY), 2, "webhooks " + parts[0]);
    assertThat(cli.err.toString()).contains(parts[1]).doesNotContain("Exception");
    assertThat(cli.out.toString()).isEmpty();
  }

  @Test
  void deliveriesAreListedAndSentAgain() throws Exception {
    var endpoint = endpoint();
    run(cli.key(TEST_KEY), 0, "webhooks trigger video.cancelled");
    var first = receiver.take();
    while (!run("webhooks deliveries --status delivered").contains("video.cancelled")) {
      Thread.onSpinWait();
    }
    var rows = run("webhooks deliveries --endpoint " + endpoint).lines().toList();
    var oldest = rows.getLast().split("\t", -1);
    assertThat(oldest).contains(first.header("webhook-id"), endpoint, "delivered", "1");
    assertThat(run("webhooks deliveries --limit 1")).isEqualTo(rows.getFirst());
    for (var again : List.of(oldest[0], oldest[1])) {
      assertThat(run("webhooks resend " + again)).startsWith("whd_").contains(oldest[1]);
      var sent = receiver.take();
      while (!sent.header("webhook-id").equals(oldest[1])) {
        sent = receiver.take();
      }
      assertThat(sent.body()).contains(oldest[1]);
    }
    assertThat(run("webhooks resend --endpoint " + endpoint + " --since 2026-01-01"))
        .isEqualTo("0 events are sent again");
    run(ServedCli.ROOT, 2, "webhooks resend " + oldest[1] + " --endpoint we_other");
    assertThat(cli.err.toString()).contains("no delivery of " + oldest[1] + " is listed");
  }

  @Test
  void anEventIsSentToAnyUrlFromHere() throws Exception {
    var task = cli.submit();
    var secret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    var words =
        "webhooks resend evt_0000000000000001 --json --secret %s --forward %s"
            .formatted(secret, receiver.url("/here"));
    var printed = JsonMapper.shared().readTree(run(words));
    assertThat(printed.path("delivered").booleanValue()).isTrue();
    assertThat(printed.path("response_status").intValue()).isEqualTo(204);
    var received = receiver.take();
    assertThat(received.path()).isEqualTo("/here");
    assertThat(received.body()).contains(task, "video.submitted", "a dog");
    receiver.always(Answer.of(404));
    run(ServedCli.ROOT, 6, words);
    assertThat(cli.err.toString()).contains("failed: 404; trying again in 5 s");
  }
}
