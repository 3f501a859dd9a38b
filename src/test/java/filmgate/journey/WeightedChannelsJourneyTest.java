package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.lab.server.Create;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two channels of one model with the weights 3 and 1, of which the heavier one dies and returns.
 */
class WeightedChannelsJourneyTest {
  private static final String HEAVY = "weighted-channels-heavy-key-01";
  private static final String LIGHT = "weighted-channels-light-key-01";
  private static final String UPSTREAM =
      """
      "upstreams":{"kling":{"keys":["%s","%s"],"queued_milliseconds":100,"running_milliseconds":200}}\
      """
          .formatted(HEAVY, LIGHT);
  private static final String DEAD =
      """
      ,"faults":[{"provider":"kling","key":"%s","on":"create","fault":"error","code":5001}]\
      """
          .formatted(HEAVY);
  private static final String BODY =
      "{\"model\":\"kling-v3\",\"prompt\":\"a fox runs\",\"duration\":3,\"mode\":\"std\"}";

  @TempDir Path directory;

  @Test
  void theTasksAreSplitFailOverAndReturn() throws Exception {
    try (var channels =
            new LabChannels(directory)
                .with("heavy", "kling", HEAVY, "weight: 3")
                .with("light", "kling", LIGHT, "weight: 1");
        var server = RunningServer.on(directory.resolve("data"), channels.environment())) {
      channels.script("{" + UPSTREAM + "}");
      complete(server, 16);
      assertThat(accepted(channels, HEAVY)).isEqualTo(12);
      assertThat(accepted(channels, LIGHT)).isEqualTo(4);

      channels.script("{" + UPSTREAM + DEAD + "}");
      complete(server, 8);
      assertThat(accepted(channels, HEAVY)).isEqualTo(12);
      assertThat(accepted(channels, LIGHT)).isEqualTo(12);

      channels.script("{" + UPSTREAM + "}");
      awaitReturn(server, channels);
      assertThat(channels.lab.creates().duplicates()).isEmpty();
    }
  }

  /** The circuit lets a task through as soon as its pause has ended. */
  private static void awaitReturn(RunningServer server, LabChannels channels) throws Exception {
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (accepted(channels, HEAVY) == 12) {
      assertThat(System.nanoTime()).as("the channel did not return").isLessThan(end);
      complete(server, 1);
    }
    var heavy = accepted(channels, HEAVY);
    complete(server, 8);
    assertThat(accepted(channels, HEAVY) - heavy).isEqualTo(6);
  }

  private static void complete(RunningServer server, int count) throws Exception {
    var ids = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      ids.add(server.submit(BODY));
    }
    for (var id : ids) {
      var _ = server.awaitVideo(id);
    }
  }

  private static long accepted(LabChannels channels, String key) {
    return channels.lab.creates().all().stream()
        .filter(create -> create.key().equals(key))
        .filter(Create::accepted)
        .count();
  }
}
