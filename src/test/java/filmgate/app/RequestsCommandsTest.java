package filmgate.app;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.remote.ManualInterruption;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code requests}, on a server in this process. */
@Timeout(60)
class RequestsCommandsTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path directory;

  private final ManualInterruption interruption = new ManualInterruption();
  private ServedCli cli;

  @BeforeEach
  void start() throws Exception {
    cli = new ServedCli(directory, 1);
  }

  @AfterEach
  void stop() {
    cli.close();
  }

  private String run(int code, String words) {
    cli.out.getBuffer().setLength(0);
    cli.err.getBuffer().setLength(0);
    var exit = cli.run(interruption, Map.of("FILMGATE_KEY", ServedCli.ROOT), words.split(" ", -1));
    assertThat(exit).as(words + "\n" + cli.err).isEqualTo(code);
    return cli.out.toString().strip();
  }

  /** A request to a task that does not exist. */
  private void refuse() {
    assertThat(
            cli.run(
                interruption,
                Map.of("FILMGATE_KEY", ServedCli.ROOT),
                "tasks",
                "show",
                "task_01KDVNM6000000000000000000"))
        .isNotZero();
  }

  @Test
  void refusedRequestsAreListedAndShown() {
    assertThat(run(0, "requests list")).isEmpty();
    refuse();
    refuse();
    var rows = run(0, "requests list").lines().toList();
    assertThat(rows).hasSize(2);
    var columns = rows.getFirst().split("\t", -1);
    assertThat(columns).contains("404", "task_not_found");
    assertThat(run(0, "requests list --reason invalid_value")).isEmpty();
    assertThat(run(0, "requests list --limit 1 --status 404").lines()).hasSize(1);
    assertThat(run(0, "requests list --group")).startsWith("2\t404\ttask_not_found\t");
    assertThat(run(0, "requests show " + columns[0]))
        .contains("GET /v1/tasks/task_01KDVNM6000000000000000000", "404", "fix", "cause")
        .contains("/docs/errors/task_not_found");
    assertThat(run(0, "requests show --json " + columns[0])).startsWith("{\"id\":\"rfr_");
  }

  /** Requests are refused until the command has printed one: it may begin after the first. */
  @Test
  void tailPrintsWhatIsRefusedFromNowOn() throws Exception {
    refuse();
    cli.out.getBuffer().setLength(0);
    var tail = Thread.ofVirtual().start(() -> cli.run(interruption, "requests", "tail"));
    var tries = 0;
    while (!cli.out.toString().contains("unknown_parameter") && tries < 10_000) {
      assertThat(get("/v1/tasks?nonsense=1")).isEqualTo(400);
      tries++;
    }
    interruption.interrupt();
    tail.join();
    assertThat(cli.out.toString()).contains("unknown_parameter").doesNotContain("task_not_found");
    assertThat(interruption.pauses).contains(Duration.ofSeconds(1));
  }

  private int get(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(cli.url() + path))
            .header("Authorization", "Bearer " + ServedCli.ROOT)
            .build();
    return HTTP.send(request, BodyHandlers.discarding()).statusCode();
  }
}
