package filmgate.app.doctor.check;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Skipped;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.app.remote.HttpProbe;
import filmgate.assets.SignedLink;
import filmgate.testing.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checks of addresses: server, port, public URL, and clock. */
class ServerChecksTest {
  private static final String READY = HttpAnswers.ok("{\"status\":\"ready\",\"obstacles\":[]}");
  private static final String NOT_READY =
      "HTTP/1.1 503 Unavailable\r\n\r\n{\"status\":\"not_ready\",\"obstacles\":[\"disk_floor\"]}";

  private final HttpProbe http = new HttpProbe(new SettableClock());
  private final InstallationProbe probe =
      new InstallationProbe(
          http, Optional.of(new SignedLink(new byte[SignedLink.SECRET_BYTES], Duration.ZERO)));
  private HttpAnswers answers;

  @BeforeEach
  void listen() throws IOException {
    answers = new HttpAnswers();
  }

  @AfterEach
  void close() throws IOException {
    http.close();
    answers.close();
  }

  private CheckOutcome server(String holder, int port) {
    var installation =
        new Installation(Path.of("data"), true, Optional.of(holder).filter(one -> !one.isEmpty()));
    return new ServerCheck(probe, installation, new ClientAddress("0.0.0.0", port), "1.2.3").run();
  }

  private CheckOutcome port(boolean isHeld) {
    return port(new ClientAddress("127.0.0.1", answers.port()), isHeld);
  }

  private CheckOutcome port(ClientAddress address, boolean isHeld) {
    return new PortCheck(probe, address, isHeld).run();
  }

  private void ownServer() {
    answers.with("/version", HttpAnswers.FILMGATE).with("/readyz", READY);
  }

  @Test
  void aReadyServerPasses() {
    ownServer();
    assertThat(server("process 7", answers.port())).isInstanceOf(Passed.class);
    assertThat(port(true)).isInstanceOf(Passed.class);
  }

  @Test
  void aServerOfAnotherVersionIsAWarning() {
    ownServer();
    answers.with("/version", HttpAnswers.ok("{\"name\":\"filmgate\",\"version\":\"1.1.0\"}"));
    assertThat(server("process 7", answers.port())).isInstanceOf(Warning.class);
  }

  @Test
  void aServerThatIsNotReadySaysWhyAndWhatToDo() {
    answers.with("/version", HttpAnswers.FILMGATE).with("/readyz", NOT_READY);
    assertThat(port(true)).isInstanceOf(Passed.class);
    assertThat(server("process 7", answers.port()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.detail()).contains("process 7", "disk_floor");
              assertThat(problem.fix()).contains("disk.floor-bytes");
            });
  }

  @Test
  void aServerThatDoesNotAnswerIsAProblem() throws IOException {
    int unused;
    try (var socket = new ServerSocket(0)) {
      unused = socket.getLocalPort();
    }
    assertThat(server("process 7", unused).detail()).contains("process 7", "refused");
    assertThat(server("process 7", answers.port()).detail()).contains("another program", "404");
  }

  @Test
  void aServerThatRefusesTheSignatureHasAnotherDirectory() {
    ownServer();
    answers.with("/files/task_", HttpAnswers.FORBIDDEN);
    assertThat(server("process 7", answers.port()).detail()).contains("another data directory");
    assertThat(port(true).detail()).contains("Filmgate 1.2.3 with another data directory");
    assertThat(publicUrl(true).detail()).contains("another Filmgate");
  }

  @Test
  void withoutAServerOrAPortThereIsNothingToAsk() {
    assertThat(server("", answers.port())).isInstanceOf(Skipped.class);
    assertThat(server("process 7", 0)).isInstanceOf(Skipped.class);
  }

  @Test
  void aPortInUseByAStrangerIsAProblem() {
    assertThat(port(false))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.detail()).contains("" + answers.port(), "another program");
              assertThat(problem.fix()).contains("ss -ltnp", "FILMGATE_PORT");
            });
  }

  @Test
  void aFreePortPassesAndAStrangeAddressDoesNot() throws IOException {
    int unused;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      unused = socket.getLocalPort();
    }
    assertThat(port(new ClientAddress("127.0.0.1", unused), false)).isInstanceOf(Passed.class);
    assertThat(port(new ClientAddress("127.0.0.1", 0), false)).isInstanceOf(Passed.class);
    assertThat(port(new ClientAddress("203.0.113.9", unused), false))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fix()).contains("FILMGATE_HOST"));
  }

  @Test
  void clientsReachAServerOnAllAddressesByLoopback() {
    assertThat(new ClientAddress("0.0.0.0", 80).base()).contains("http://127.0.0.1:80");
    assertThat(new ClientAddress("::", 80).base()).contains("http://[::1]:80");
    assertThat(new ClientAddress("[fd00::1]", 80).base()).contains("http://[fd00::1]:80");
    assertThat(new ClientAddress("example.com", 80).base()).contains("http://example.com:80");
  }

  private CheckOutcome publicUrl(boolean isServed) {
    return new PublicUrlCheck(probe, answers.base(), isServed).run();
  }

  @Test
  void thePublicUrlMustLeadToThisServer() throws IOException {
    ownServer();
    assertThat(publicUrl(true)).isInstanceOf(Passed.class);
    assertThat(publicUrl(false)).isInstanceOf(Skipped.class);
    assertThat(new PublicUrlCheck(probe, "", true).run()).isInstanceOf(Skipped.class);
    answers.with("/version", HttpAnswers.ok("<html>welcome to nginx</html>"));
    assertThat(publicUrl(true).detail()).contains("does not lead to Filmgate");
    answers.close();
    assertThat(publicUrl(true))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fix()).contains("FILMGATE_PUBLIC_URL"));
  }

  private CheckOutcome clock(Duration theirsAheadBy) {
    var date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            SettableClock.START.plus(theirsAheadBy).atOffset(ZoneOffset.UTC));
    answers.with("/", "HTTP/1.1 401 Unauthorized\r\nDate: " + date + "\r\n");
    return new ClockCheck(http, List.of(URI.create(answers.base() + "/"))).run();
  }

  @Test
  void aClockThatDiffersIsAProblem() {
    assertThat(clock(Duration.ofMinutes(-10)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.detail()).matches("(599|600|601) s ahead of the clock of 127.*");
              assertThat(problem.fix()).contains("timedatectl");
            });
    assertThat(clock(Duration.ofHours(1)).detail()).contains("behind the clock");
  }

  @Test
  void aClockThatAgreesWithThisMachineProvesNothing() {
    assertThat(clock(Duration.ZERO)).isInstanceOf(Skipped.class);
  }

  @Test
  void smallDifferencesAreJudgedByTheToleranceOfKling() {
    var upstream = URI.create("https://upstream.example");
    assertThat(ClockCheck.judge(upstream, Duration.ofSeconds(3))).isInstanceOf(Passed.class);
    assertThat(ClockCheck.judge(upstream, Duration.ofSeconds(-4))).isInstanceOf(Warning.class);
    assertThat(ClockCheck.judge(upstream, Duration.ofSeconds(6))).isInstanceOf(Problem.class);
  }

  @Test
  void aServerWithoutADateIsNoClock() throws IOException {
    var url = URI.create(answers.base());
    assertThat(new ClockCheck(http, List.of()).run()).isInstanceOf(Skipped.class);
    assertThat(new ClockCheck(http, List.of(url)).run()).isInstanceOf(Skipped.class);
    answers.close();
    assertThat(new ClockCheck(http, List.of(url)).run()).isInstanceOf(Skipped.class);
  }
}
