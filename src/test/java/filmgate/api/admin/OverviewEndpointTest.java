package filmgate.api.admin;

import static filmgate.testing.AdminTestServer.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.intake.channel.ChannelStatus;
import filmgate.intake.channel.ChannelStatus.AccountStatus;
import filmgate.intake.channel.ChannelStatus.CallCounts;
import filmgate.intake.channel.ChannelStatus.Circuit;
import filmgate.intake.overview.InstallationState.DiskSpace;
import filmgate.intake.overview.Overview.QueueLoad;
import filmgate.store.Command.OnRollups;
import filmgate.store.rollup.DurationBins;
import filmgate.store.rollup.RollupCommand.StoreRollup;
import filmgate.store.rollup.RollupMeasure;
import filmgate.store.rollup.RollupPeriod;
import filmgate.store.rollup.RollupQueries.RollupBatch;
import filmgate.store.rollup.RollupRow;
import filmgate.store.rollup.RollupRow.RollupKey;
import filmgate.testing.AdminTestServer;
import filmgate.testing.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The overview shows the figures of the window, and what is wrong. */
class OverviewEndpointTest {
  @TempDir Path directory;
  private AdminTestServer server;

  @BeforeEach
  void open() throws Exception {
    server = new AdminTestServer(directory);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private JsonNode overview(String query) throws Exception {
    var response = server.send(ROOT, "GET", "/admin/v1/overview" + query, "");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return AdminTestServer.json(response);
  }

  private static RollupRow row(RollupMeasure measure, String detail, long amount) {
    var begin = RollupPeriod.MINUTE.beginOf(TestServer.NOW).minus(Duration.ofMinutes(2));
    return new RollupRow(
        new RollupKey(
            RollupPeriod.MINUTE, begin, "live", "kling-v3", "pro", "local", measure, detail),
        amount);
  }

  @Test
  void figuresAreThoseOfTheWindow() throws Exception {
    var bin = Integer.toString(DurationBins.bin(Duration.ofSeconds(30)));
    server.store.await(
        new OnRollups(
            new StoreRollup(
                new RollupBatch(
                    0,
                    0,
                    List.of(
                        row(RollupMeasure.SUBMITTED, "", 10),
                        row(RollupMeasure.SUCCEEDED, "", 3),
                        row(RollupMeasure.FAILED, "refused", 1),
                        row(RollupMeasure.CHARGED, "USD", 1_500_000),
                        row(RollupMeasure.DURATION, bin, 3))))));
    var found = overview("");
    assertThat(found.path("submitted_per_minute").asDouble()).isEqualTo(2);
    assertThat(found.path("total").path("success_rate").asDouble()).isEqualTo(0.75);
    assertThat(found.path("money").path("charged").path(0).path("amount").asString())
        .isEqualTo("1.5");
    assertThat(found.path("failures").path(0).path("cause").asString()).isEqualTo("refused");
    assertThat(found.path("models").path(0).path("p95_ms").asLong()).isBetween(27_000L, 33_000L);
    assertThat(found.path("series")).hasSize(60);
    assertThat(overview("?window=24h&kind=test").path("models")).isEmpty();
    assertThat(overview("?window=7d").path("series")).hasSize(84);
  }

  @Test
  void problemsHaveTheSentenceInTheLanguageOfTheRequest() throws Exception {
    var calls = new CallCounts(0, List.of(), Optional.empty());
    var account =
        new AccountStatus(
            "0123",
            new Circuit("account_problem", Duration.ZERO, "out_of_credit"),
            calls,
            Optional.empty());
    server
        .door
        .installation()
        .set(
            new QueueLoad(3, Optional.of(TestServer.NOW.minusSeconds(3_600)), 1),
            Map.of("kling-a", new ChannelStatus(1, 5, calls, List.of(), List.of(account))),
            new DiskSpace(5L << 20, 10L << 20));
    var english = overview("").path("problems");
    assertThat(english.values().stream().map(one -> one.path("id").asString()).toList())
        .containsExactly("disk", "channel:kling-a", "queue");
    assertThat(english.path(1).path("message").asString()).contains("kling-a", "out_of_credit");
    var chinese = overview("?language=zh").path("problems");
    assertThat(chinese.path(1).path("message").asString()).contains("渠道 kling-a");
  }

  @Test
  void anotherWindowIsRefused() throws Exception {
    for (var query : List.of("?window=2h", "?kind=all")) {
      var response = server.send(ROOT, "GET", "/admin/v1/overview" + query, "");
      assertThat(response.statusCode()).isEqualTo(400);
    }
  }
}
