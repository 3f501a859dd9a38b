package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import filmgate.lab.server.Create;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kills at each point between this server and an upstream. The upstream lab counts what it accepts:
 * each video and each element once.
 */
class KillUpstreamJourneyTest extends KillMatrix {
  private static final String ELEMENTS =
      """
      ,"image_urls":["https://example.com/a.png"],"element_list":[
        {"name":"Fox","description":"a fox",
         "element_input_urls":["https://example.com/1.png","https://example.com/2.png"]},
        {"name":"Cat","description":"a cat",
         "element_input_urls":["https://example.com/3.png","https://example.com/4.png"]}]\
      """;

  /** The paths that every build runs. */
  private static final Set<String> EVERY_BUILD =
      Set.of(
          "handover.answered",
          "handover.step_stored",
          "lookup.answered",
          "settle.result_fetched",
          "settle.video_stored event.recorded commit.ready");

  private Optional<LabChannels> lab = Optional.empty();

  @Override
  Map<String, String> environment() throws Exception {
    lab = Optional.of(new LabChannels(directory).withKling("kling-main"));
    return channels().environment();
  }

  private LabChannels channels() {
    return lab.orElseThrow();
  }

  @AfterAll
  void closeLab() {
    lab.ifPresent(LabChannels::close);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "handover.started",
    "handover.inputs_fetched",
    "handover.answered",
    "handover.answered event.before_command",
    "handover.answered event.state_written",
    "handover.answered event.recorded commit.ready",
    "handover.answered event.recorded commit.done",
    "settle.video_found",
    "settle.video_found event.recorded commit.ready",
    "settle.video_found event.recorded commit.done",
    "settle.before_blob",
    "settle.result_fetched",
    "settle.result_fetched blob.synced",
    "settle.result_fetched blob.named",
    "settle.stills_stored",
    "settle.video_stored",
    "settle.video_stored event.capture_written",
    "settle.video_stored event.recorded commit.ready",
    "settle.video_stored event.recorded commit.done",
  })
  void aVideoIsOrderedAndPaidOnce(String path) throws Exception {
    assumeThat(EVERY_BUILD.contains(path) || System.getProperty("kills") != null)
        .as("-Dkills")
        .isTrue();
    submitAndKill(path, video(""), 1);
  }

  /** The response to the submission is lost, so that it is looked up. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "lookup.answered",
    "lookup.answered event.before_command",
    "lookup.answered event.state_written",
    "lookup.answered event.recorded commit.ready",
    "lookup.answered event.recorded commit.done",
  })
  void aSubmissionThatIsLookedUpIsSentOnce(String path) throws Exception {
    assumeThat(EVERY_BUILD.contains(path) || System.getProperty("kills") != null)
        .as("-Dkills")
        .isTrue();
    channels()
        .faults("\"provider\":\"kling\",\"on\":\"create\",\"fault\":\"answer-lost\",\"count\":1");
    submitAndKill(path, video(""), 1);
  }

  /** Two elements and the video that uses them. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "handover.step_stored",
    "handover.step_stored handover.answered",
    "handover.step_stored handover.step_stored",
    "handover.step_stored handover.step_stored handover.answered",
    "handover.step_stored handover.step_stored handover.step_stored",
  })
  void everyStepOfASubmissionIsSentOnce(String path) throws Exception {
    assumeThat(EVERY_BUILD.contains(path) || System.getProperty("kills") != null)
        .as("-Dkills")
        .isTrue();
    submitAndKill(path, video(ELEMENTS), 3);
  }

  private void submitAndKill(String path, String body, int creates) throws Exception {
    var server = mortal.with(PAUSED);
    var before = accepted();
    var price = price(server, body);
    mortal.die(path, () -> submit(server, body));
    var next = mortal.with(PAUSED);
    var id = id(submit(next, body));
    assertThat(tasks()).containsExactly(id);
    next.awaitVideo(id);
    spent += price;
    assertThat(accepted() - before).isEqualTo(creates);
    assertThat(channels().lab.creates().duplicates()).isEmpty();
    assertThat(mortal.database().events(id)).containsOnlyOnce("kept").endsWith("kept");
    assertThat(transfers(id, "hold")).isEqualTo(1);
    assertThat(transfers(id, "capture")).isEqualTo(1);
  }

  private long accepted() {
    return channels().lab.creates().all().stream().filter(Create::accepted).count();
  }
}
