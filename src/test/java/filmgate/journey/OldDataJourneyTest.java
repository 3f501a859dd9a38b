package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.sql.SqlAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A data directory that version 9 of the schema wrote, ended by kill -9: an account with money, a
 * finished task, a failed one, and one with a first and a last frame that is queued.
 */
class OldDataJourneyTest {
  private static final String FINISHED = "task_01M8J8KSTQSS25T4VBTWSRXQN9";
  private static final String FAILED = "task_01M8J8KZ4QY89Q57H77F1GS6XE";
  private static final String WAITING = "task_01M8J8MT70XH8DMPQ2W5N75ZF1";
  private static final String ACCOUNT = "acc_01M8J8KSGPN50NMCASR30GE3MZ";
  private static final String KEY = "fg_live_liCo5mDLggd4cIL8LITsrMlgK4kPnF8ss2Pk8Rh";
  private static final String TEST_KEY = "fg_test_d2qGloTMbvTiOHBrmWWMgtAKzwwClYFE54VnpW8";

  @TempDir Path directory;

  @BeforeEach
  void unpack() throws IOException {
    try (var in = getClass().getResourceAsStream("/old-data/version-9.zip");
        var zip = new ZipInputStream(java.util.Objects.requireNonNull(in))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = data().resolve(entry.getName()).normalize();
        Files.createDirectories(file.resolveSibling(""));
        Files.copy(zip, file);
      }
    }
  }

  private Path data() {
    return directory.resolve("data");
  }

  private static JsonNode task(RunningServer server, String key, String id) throws Exception {
    return server.as(key).get("/v1/tasks/" + id).json().path("data");
  }

  @Test
  void itsTasksMoneyAndImagesAreThere() throws Exception {
    try (var server = RunningServer.on(data(), Map.of())) {
      var finished = task(server, KEY, FINISHED);
      assertThat(finished.path("status").stringValue()).isEqualTo("completed");
      assertThat(finished.path("cost").decimalValue()).isEqualByComparingTo("0.252");
      assertThat(finished.at("/metadata/order").stringValue()).isEqualTo("7");
      var failed = task(server, TEST_KEY, FAILED);
      assertThat(failed.at("/error/code").stringValue()).isEqualTo("refused");

      var waited = server.as(KEY).awaitEnd(WAITING);
      assertThat(waited.path("status").stringValue()).isEqualTo("completed");
      assertThat(waited.path("warnings").isEmpty()).as("both frames were used").isTrue();
      assertThat(waited.at("/output/width").intValue()).isEqualTo(1080);
      assertThat(waited.at("/output/height").intValue()).isEqualTo(1080);

      var again =
          server
              .as(KEY)
              .post(
                  "/v1/videos/generations",
                  "{\"model\":\"kling-v3\",\"prompt\":\"a plain wall\",\"duration\":3,"
                      + "\"mode\":\"std\",\"metadata\":{\"order\":\"7\"}}",
                  "Idempotency-Key",
                  "first");
      assertThat(again.status()).as(again.text()).isEqualTo(200);

      var account = server.get("/admin/v1/accounts/" + ACCOUNT).json();
      assertThat(account.path("available").stringValue()).startsWith("9.");
    }
    assertThat(SqlAudit.check(data().resolve("filmgate.db")).violations()).isEmpty();
  }
}
