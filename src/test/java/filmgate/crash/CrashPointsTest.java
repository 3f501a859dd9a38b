package filmgate.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CrashPointsTest {
  private static final Path PAGE = Path.of("docs/explanation/crash-points.md");
  private static final Path JOURNEYS = Path.of("src/test/java/filmgate/journey");

  private static final String HEAD =
      """
      # Crash points

      <!-- Written from filmgate.crash.CrashPoint: mvn test -Dtest=CrashPointsTest -Dgolden=write -->

      Every point between two durable steps has a name. The server calls `CrashPoints.pass` at each
      one. In production the call does nothing, and no setting, variable, or request can change that.
      In tests it stops the process without warning: the `Kill…JourneyTest` classes start a real server, stop it at one or more points, start it again on
      the same data, let every task finish, and compare the ledger with a model. `mvn verify` runs
      some of the combinations. `mvn verify -Dkills=100` runs all of them, and as many stops at random
      moments under load (`RandomKillsJourneyTest`).

      After a stop at any point:

      - A submit with a response is one task. A submit without a response is one task or none, and a
        retry with its `Idempotency-Key` results in one task with one hold.
      - A cancellation with a response stays.
      - A task ends once, and its money is captured or released once, in the same transaction.
      - A receiver of webhooks gets each event at least once, always with the same id.
      - An upload with a response is stored, and its bytes count once to the quota.
      - `filmgate audit` finds no violation.

      | point | complete before it | after a restart |
      |---|---|---|
      """;

  private static String page() {
    var page = new StringBuilder(HEAD);
    for (var point : CrashPoint.values()) {
      page.append(
          "| `%s` | %s | %s |\n"
              .formatted(point.wireName(), point.completedBefore(), point.remainingAfter()));
    }
    return page.toString();
  }

  @Test
  void thePageIsWrittenFromThePoints() throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE).hasContent(page());
  }

  @Test
  void aServerDiesAtEveryPoint() throws IOException {
    var matrix =
        Files.readString(JOURNEYS.resolve("KillMatrixJourneyTest.java"))
            + Files.readString(JOURNEYS.resolve("KillVideosJourneyTest.java"))
            + Files.readString(JOURNEYS.resolve("KillWebhooksJourneyTest.java"))
            + Files.readString(JOURNEYS.resolve("KillUploadsJourneyTest.java"))
            + Files.readString(JOURNEYS.resolve("KillUpstreamJourneyTest.java"));
    assertThat(CrashPoint.values()).allMatch(point -> matrix.contains(point.wireName()));
  }
}
