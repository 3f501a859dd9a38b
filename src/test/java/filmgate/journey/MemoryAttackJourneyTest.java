package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Requests that cost the server more memory than the caller. */
@Timeout(120)
class MemoryAttackJourneyTest {
  private static final int HEAP_MEGABYTES = 200;
  private static final String VIDEO =
      "{\"model\":\"kling-v3\",\"prompt\":\"a fox\",\"duration\":3,";
  private static final int BODY = Attacked.FULL ? 16_700_000 : 4_000_000;
  private static final int TIMES = Attacked.FULL ? 64 : 24;
  private static final int PARALLEL = 8;

  /** Small bodies with many unknown names. */
  private static final int WARNINGS = Attacked.FULL ? 50_000 : 5_000;

  @TempDir Path directory;
  private Attacked attacked;

  @BeforeEach
  void start() throws Exception {
    attacked = Attacked.on(directory.resolve("data"), Map.of());
  }

  @AfterEach
  void stop() {
    attacked.close();
  }

  private Map<Integer, Integer> submit(String start, String part, String end, int bytes)
      throws Exception {
    return RawRequests.repeat(
        TIMES, PARALLEL, () -> RawRequests.submit(attacked.port(), start, part, end, bytes));
  }

  @Test
  void manySmallValues() throws Exception {
    var damage =
        attacked.during(
            "values",
            () -> submit(VIDEO + "\"metadata\":{\"a\":[", "{},", "{}]}}", BODY).toString());
    attacked.assertUnharmed(damage, HEAP_MEGABYTES);
    assertThat(damage.result()).matches("\\{(4(00|13)|503)=\\d+(, (413|503)=\\d+)*}");
  }

  @Test
  void aLongNameThatIsIgnored() throws Exception {
    var damage =
        attacked.during("name", () -> submit(VIDEO + "\"", "nnnnnnnnnn", "\":1}", BODY).toString());
    attacked.assertUnharmed(damage, HEAP_MEGABYTES);
    assertThat(damage.result()).matches("\\{400=\\d+(, (413|503)=\\d+)*}");
  }

  @Test
  void thousandsOfWarnings() throws Exception {
    var names = new StringBuilder(VIDEO);
    for (var i = 0; i < WARNINGS; i++) {
      names.append("\"zz_%05d\":1,".formatted(i));
    }
    var start = names.toString();
    var damage =
        attacked.during(
            "warnings",
            () -> {
              var statuses = submit(start, "", "\"end\":1}", 0);
              var page = attacked.server.get("/v1/tasks?limit=100");
              assertThat(page.status()).isEqualTo(200);
              return statuses + " page_bytes=" + page.body().length;
            });
    attacked.assertUnharmed(damage, HEAP_MEGABYTES);
  }
}
