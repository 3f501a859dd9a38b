package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.lab.LabSettings;
import filmgate.lab.UpstreamLab;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console of the packaged program in a browser. */
class ConsoleJourneyTest {
  private static final int FIRST_VISIT_BYTES_MAX = 180 << 10;

  @TempDir static Path directory;
  private static ConsoleServer server;

  @BeforeAll
  static void start() throws Exception {
    server =
        ConsoleServer.start(
            directory,
            Map.of(
                "FILMGATE_TRUSTED_PROXIES", "127.0.0.1/32",
                "FILMGATE_EGRESS_ALLOW", "127.0.0.1/32"));
  }

  @AfterAll
  static void end() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void theFirstVisitIsSmallAndLoadsOnlyWhatThePolicyAllows() throws Exception {
    var passed = server.run("first-visit.js", Map.of("bytes", FIRST_VISIT_BYTES_MAX));

    assertThat(passed).contains("a script without the nonce does not run").hasSizeGreaterThan(20);
  }

  @Test
  void aLinkSignsInOnce() throws Exception {
    assertThat(server.runSignedIn("sign-in.js", Map.of()))
        .contains("the mode is in the URL", "a used link signs nobody in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "zh-CN"})
  void aCallerMakesAVideoCreatesAKeyAndUnderstandsARefusal(String language) throws Exception {
    assertThat(server.runSignedIn("caller.js", Map.of("language", language)))
        .contains("its frames change", "the key creates a video", "the playground has the prompt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "zh-CN"})
  void aCallerFollowsTasksAndKeepsTheConnection(String language) throws Exception {
    assertThat(server.runSignedIn("tasks.js", Map.of("language", language)))
        .contains(
            "the seconds of the shots add up",
            "two videos play together",
            "a filter changes the list and its totals",
            "a failure says what to do",
            "the lost connection is restored without a click");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "zh-CN"})
  void anOperatorSeesAPromptAndAVideoAfterAReason(String language) throws Exception {
    assertThat(server.runSignedIn("customer-tasks.js", Map.of("language", language)))
        .contains(
            "a look needs a reason",
            "the video plays after the click",
            "the content is hidden again after a reload",
            "the audit log has the look and the reason",
            "a part of the charge is refunded")
        .anyMatch(check -> check.endsWith("responses has the prompt before the click"));
  }

  @Test
  void theRequestThatIsSentIsTheOneThatIsShown() throws Exception {
    assertThat(server.runSignedIn("playground.js", Map.of("bytes", FIRST_VISIT_BYTES_MAX)))
        .contains(
            "the first visit of the playground is small",
            "a price that was not seen is not paid",
            "the button waits for an upload");
  }

  @Test
  void nothingIsLostWhenTheSessionOrTheConnectionEnds() throws Exception {
    assertThat(server.runSignedIn("frame.js", Map.of()))
        .contains(
            "/keys leads to the keys after the sign-in",
            "the form has what was typed",
            "and the focus",
            "a lost secret is said",
            "a link opened while signed in signs in",
            "and appears when it arrives",
            "and one that succeeds ends every tab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "zh-CN"})
  void anOperatorAddsAChannelAndSeesWhyItFails(String language) throws Exception {
    try (var lab = UpstreamLab.start(LabSettings.onFreePort(Clock.systemUTC()))) {
      var passed =
          server.runSignedIn("channels.js", Map.of("language", language, "lab", lab.url()));

      assertThat(passed)
          .contains(
              "a missing key is said beside its field",
              "a new channel is tested",
              "the channel drains",
              "the list says that it is down and why",
              "the overview leads to the channel",
              "mine is kept",
              "theirs is taken",
              "the channel is removed");
    }
  }

  /** With the file for nginx that we ship. */
  @Test
  void itWorksBehindAProxyWithTlsAndAPathPrefix() throws Exception {
    var files = directory.resolve("nginx");
    try (var proxy = NginxProxy.inFrontOf(server.server().address(), files)) {
      var console = server.at(proxy.address().toString());

      assertThat(console.runSignedIn("sign-in.js", Map.of())).contains("it is secure over TLS");
    }
  }
}
