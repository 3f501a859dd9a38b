package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.sql.SqlAudit;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spend caps, balances, and the ledger over HTTP. */
class SpendJourneyTest {
  private static final String DOG = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\",\"duration\":5}";

  @TempDir Path directory;

  @Test
  void whatIsSpentIsSeenBeforeAndAfterwards() throws Exception {
    var data = directory.resolve("data");
    try (var server = RunningServer.on(data, Map.of("FILMGATE_LOCAL_WORKERS", "0"))) {
      var before = server.get("/v1/balance").json();
      assertThat(before.path("unlimited_quota").booleanValue()).isTrue();
      assertThat(before.path("used_balance").intValue()).isZero();

      var estimate = server.post("/v1/videos/estimate", DOG).json().at("/data/0");
      assertThat(estimate.at("/cost/charged").stringValue()).isEqualTo("0.42");
      assertThat(estimate.path("balance_after").stringValue()).isEqualTo("-0.42");

      var cancelled = server.submit(DOG);
      var waiting = server.submit(DOG);
      assertThat(server.post("/v1/tasks/" + cancelled + "/cancel", "").status()).isEqualTo(200);
      assertThat(server.get("/user/balance").json().path("held_balance").doubleValue())
          .isEqualTo(0.42);

      var usage = server.get("/v1/usage?group_by=model");
      assertThat(usage.header("X-Usage-Cache")).isEqualTo("miss");
      assertThat(usage.json().at("/data/0/model").stringValue()).isEqualTo("kling-v3");
      assertThat(usage.json().at("/total/tasks").intValue()).isEqualTo(2);
      assertThat(usage.json().at("/total/cancelled").intValue()).isEqualTo(1);
      assertThat(usage.json().at("/total/held").doubleValue()).isEqualTo(0.42);

      var ledger = server.get("/v1/ledger").json().path("data");
      assertThat(ledger.valueStream().map(entry -> entry.path("kind").stringValue()))
          .containsExactly("release", "hold", "hold");
      assertThat(ledger.at("/0/task_id").stringValue()).isEqualTo(cancelled);
      assertThat(ledger.at("/1/task_id").stringValue()).isEqualTo(waiting);
      assertThat(server.get("/admin/v1/accounts/root/ledger?format=csv").text().lines()).hasSize(4);
      var events = server.get("/v1/events").json().path("data");
      assertThat(events.valueStream().map(event -> event.path("type").stringValue()))
          .containsExactly("video.cancelled", "video.submitted", "video.submitted");
      assertThat(events.at("/0/data/charges/released").stringValue()).isEqualTo("0.42");
    }
    assertThat(SqlAudit.check(data.resolve("filmgate.db")).violations()).isEmpty();
  }
}
