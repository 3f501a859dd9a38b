package filmgate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.remote.ManualInterruption;
import filmgate.testing.WebhookReceiver;
import filmgate.testing.WebhookReceiver.Answer;
import filmgate.testing.WebhookReceiver.Received;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.WebhookSignature;
import filmgate.webhook.WebhookSignature.Verification;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class ListenCommandTest {
  private static final String SECRET = "whsec_" + "c2VjcmV0IHdpdGggdGhpcnR5LXR3byBieXRlcyEh";

  @TempDir Path directory;

  private final ManualInterruption interruption = new ManualInterruption();
  private ServedCli cli;
  private WebhookReceiver receiver;

  @BeforeEach
  void start() throws Exception {
    cli = new ServedCli(directory);
    receiver = new WebhookReceiver();
  }

  @AfterEach
  void stop() {
    receiver.close();
    cli.close();
  }

  private CompletableFuture<Integer> listen(String... options) {
    var words = new ArrayList<>(List.of("webhooks", "listen", "--secret", SECRET));
    words.addAll(List.of(options));
    return CompletableFuture.supplyAsync(
        () -> cli.run(interruption, words.toArray(String[]::new)),
        work -> Thread.ofVirtual().start(work));
  }

  private String forward() {
    return receiver.url("/hook");
  }

  private JsonNode verified(Received received) {
    var headers =
        new WebhookSignature.Headers(
            received.header("webhook-id"),
            received.header("webhook-timestamp"),
            received.header("webhook-signature"));
    assertThat(
            WebhookSignature.verify(
                headers,
                received.body().getBytes(UTF_8),
                List.of(new SigningSecret(SECRET)),
                cli.clock.instant()))
        .isEqualTo(Verification.VALID);
    return JsonMapper.shared().readTree(received.body());
  }

  @Test
  void aReceiverGetsWhatAnEndpointGets() throws Exception {
    try (var endpoint = new WebhookReceiver()) {
      var body = "{\"url\":\"%s\"}".formatted(endpoint.url("/"));
      cli.send(ServedCli.ROOT, "POST", "/v1/webhook_endpoints", body);
      var listening = listen("--forward", forward(), "--since", "evt_0000000000000000");
      var task = cli.submit();
      cli.send(ServedCli.ROOT, "POST", "/v1/tasks/" + task + "/cancel", "{}");
      for (var type : List.of("video.submitted", "video.cancelled")) {
        var here = receiver.take();
        var there = endpoint.take();
        assertThat(here.header("webhook-id")).isEqualTo(there.header("webhook-id"));
        assertThat(verified(here).path("type").stringValue()).isEqualTo(type);
        assertThat(verified(here).path("id").stringValue()).isEqualTo(here.header("webhook-id"));
        assertThat(here.header("content-type")).startsWith("application/json");
        assertThat(here.path()).isEqualTo("/hook");
        if (type.equals("video.cancelled")) {
          assertThat(here.body()).contains("a dog").isEqualTo(there.body());
        }
      }
      interruption.interrupt();
      assertThat(listening.get(20, TimeUnit.SECONDS)).isZero();
      assertThat(cli.out.toString().lines().toList())
          .hasSize(2)
          .first()
          .asString()
          .contains("\tvideo.submitted\t" + task + "\t204\t");
    }
  }

  @Test
  void aFailedEventIsRepeatedBeforeTheNextOneOfItsTask() throws Exception {
    receiver.next(Answer.of(500), Answer.of(503), Answer.of(302));
    var listening = listen("--forward", forward(), "--since", "evt_0000000000000000");
    var task = cli.submit();
    cli.send(ServedCli.ROOT, "POST", "/v1/tasks/" + task + "/cancel", "{}");
    var types = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      types.add(verified(receiver.take()).path("type").stringValue());
    }
    assertThat(types)
        .containsExactly(
            "video.submitted",
            "video.submitted",
            "video.submitted",
            "video.submitted",
            "video.cancelled");
    assertThat(interruption.pauses)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5));
    interruption.interrupt();
    listening.get(20, TimeUnit.SECONDS);
    assertThat(cli.err.toString()).contains("failed: 500; trying again in 1 s");
  }

  @Test
  void anEventIsGivenUpAfterFourAttemptsAndSentAgainByHand() throws Exception {
    receiver.next(Answer.of(500), Answer.of(500), Answer.of(500), Answer.of(500));
    var listening = listen("--forward", forward(), "--since", "evt_0000000000000000");
    var first = cli.submit();
    for (var i = 0; i < 4; i++) {
      assertThat(verified(receiver.take()).at("/data/id").stringValue()).isEqualTo(first);
    }
    var second = cli.submit();
    assertThat(verified(receiver.take()).at("/data/id").stringValue()).isEqualTo(second);
    interruption.interrupt();
    assertThat(listening.get(20, TimeUnit.SECONDS)).isZero();
    assertThat(cli.err.toString())
        .contains("gave up evt_0000000000000001. Send it again with filmgate webhooks resend");
  }

  @Test
  void aReceiverAtLocalhostMayListenOnIpv6Only() throws Exception {
    var loopback = InetAddress.ofLiteral("::1");
    assumeThat(NetworkInterface.getByInetAddress(loopback)).isNotNull();
    var server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
    server.start();
    try {
      cli.submit();
      var local = "localhost:" + server.getAddress().getPort();
      var event = "evt_0000000000000001";
      var exit =
          cli.run(
              interruption, "webhooks", "resend", event, "--secret", SECRET, "--forward", local);
      assertThat(exit).as(cli.err.toString()).isZero();
      assertThat(cli.out.toString()).contains("\t204\t");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void onlyTheRequestedTypesAreForwarded() throws Exception {
    var listening =
        listen(
            "--forward",
            forward(),
            "--events",
            "video.cancelled, video.failed",
            "--since",
            "evt_0000000000000000");
    var task = cli.submit();
    cli.send(ServedCli.ROOT, "POST", "/v1/tasks/" + task + "/cancel", "{}");
    assertThat(verified(receiver.take()).path("type").stringValue()).isEqualTo("video.cancelled");
    interruption.interrupt();
    listening.get(20, TimeUnit.SECONDS);
    assertThat(cli.out.toString().lines()).hasSize(1);
  }

  @Test
  void theLastEventContinuesTheNextRun() throws Exception {
    cli.submit();
    assertThat(cli.run(new ManualInterruption(1), "webhooks", "listen", "--server", "ftp://a"))
        .isEqualTo(2);
    var listening = listen("--forward", forward(), "--since", "evt_0000000000000000");
    receiver.take();
    interruption.interrupt();
    listening.get(20, TimeUnit.SECONDS);
    assertThat(cli.err.toString()).contains("--since evt_0000000000000001");
  }

  @Test
  void withoutAReceiverEventsAndTheirBodiesArePrinted() throws Exception {
    var listening = listen("--print", "--json", "--since", "evt_0000000000000000");
    var task = cli.submit();
    while (cli.out.toString().lines().count() < 2 && !listening.isDone()) {
      Thread.onSpinWait();
    }
    interruption.interrupt();
    listening.get(20, TimeUnit.SECONDS);
    var lines = cli.out.toString().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines.getFirst().at("/data/prompt").stringValue()).isEqualTo("a dog");
    assertThat(lines.getLast().path("task_id").stringValue()).isEqualTo(task);
    assertThat(lines.getLast().path("event_id").stringValue()).isEqualTo("evt_0000000000000001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--events video.done|'video.done' is not a type of event",
        "--since 1|--since must be the id of an event, such as evt_0000000000000042, not '1'",
        "--since evt_0000000000000099|must be the id of an event of this account",
        "--forward ftp://a|--forward must be an http or https URL",
        "--forward http://|--forward must be an http or https URL",
        "--forward http://u:p@localhost/|--forward must be an http or https URL",
        "--secret whsec_abc|--secret must be whsec_ and 24 to 64 bytes in Base64",
        "--server localhost:1|--server must be the URL of a server",
        "--server http://127.0.0.1:1|cannot reach http://127.0.0.1:1: the connection was refused",
        "--server http://no.such.host.invalid|cannot reach http://no.such.host.invalid: the host",
      })
  void aMistakeIsNamed(String words) {
    var parts = words.split("\\|", 2);
    var arguments = new ArrayList<>(List.of("webhooks", "listen"));
    arguments.addAll(List.of(parts[0].split(" ", -1)));
    assertThat(cli.run(interruption, arguments.toArray(String[]::new))).isEqualTo(2);
    assertThat(cli.err.toString()).contains(parts[1]).doesNotContain("Exception");
    assertThat(cli.out.toString()).isEmpty();
  }

  @Test
  void aKeyIsRequiredAndNeverPrinted() {
    var wrong = "fg_live_wrong_and_secret";
    assertThat(cli.run(interruption, Map.of(), "webhooks", "listen")).isEqualTo(ExitCode.KEY);
    assertThat(cli.err.toString()).contains("Set the environment variable FILMGATE_KEY");
    assertThat(cli.run(interruption, Map.of(), "webhooks", "listen", "--key", wrong))
        .isEqualTo(ExitCode.KEY);
    assertThat(cli.err.toString()).contains("(invalid_key, request req_").doesNotContain(wrong);
    assertThat(cli.run(interruption, Map.of(), "webhooks", "listen", "--key", "a\nb"))
        .isEqualTo(ExitCode.KEY);
    assertThat(cli.err.toString()).contains("contains a character that no key has");
  }
}
