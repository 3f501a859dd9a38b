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

      Every step between two durable facts has a name. The program tells a seam (`CrashPoints`) of
      each as it passes it. In the product the seam does nothing, and no setting, variable or request
      can change that. In tests it ends the process without warning: `KillMatrixJourneyTest` and
      `KillVideosJourneyTest` start a real server, let it die at a path of points (a later point of a
      path is the next of its name after the one before), start it again on the same data, follow
      everything to its end, and hold the books against a model. `mvn verify` takes some of the
      paths, `mvn verify -Dkills=100` all of them, and as many kills at random moments under load
      (`RandomKillsJourneyTest`).

      What holds at every one of them:

      - a submit that was answered is one task; one that was not is one task or none, and sending it
        again under its `Idempotency-Key` comes to one task with one hold
      - a cancel that was answered stays
      - a task ends once, and its money is captured or released once, in the same transaction
      - `filmgate audit` is clean

      | point | what is done | what becomes of it when the process ends here |
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
            + Files.readString(JOURNEYS.resolve("KillVideosJourneyTest.java"));
    assertThat(CrashPoint.values()).allMatch(point -> matrix.contains(point.wireName()));
  }
}
