package filmgate.store.sql.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.store.sql.StoreFixtures;
import filmgate.task.Attempt;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.TaskState;
import filmgate.task.Video;
import filmgate.task.VideoFacts;
import filmgate.task.VideoFile;
import filmgate.task.VideoResult;
import filmgate.task.VideoVariant;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TaskStateJsonTest {
  private static final Attempt ATTEMPT = new Attempt(2, 1, "渠道 \"a\"", 1_790_000_000_123L);

  private static List<TaskState> states() {
    var location = URI.create("https://films.example/a%20b.mp4?x=1");
    var video = StoreFixtures.video("a1b2", StoreFixtures.NOW);
    var gone =
        new VideoResult("a1b2", 7, StoreFixtures.FACTS, new VideoResult.Retention.DeletedSince(9));
    var stills =
        List.of(
            new VideoFile(VideoVariant.POSTER, "c3d4", 70),
            new VideoFile(VideoVariant.THUMBNAIL, "e5f6", 7));
    var complete = new VideoResult("a1b2", 7, StoreFixtures.FACTS, video.retention(), stills);
    var states =
        new ArrayList<TaskState>(
            List.of(
                TaskState.initial(),
                new TaskState.Queued(3, 1),
                new TaskState.Submitting(ATTEMPT),
                new TaskState.Running(ATTEMPT, "{\"id\": \"票\"}"),
                new TaskState.Unknown(ATTEMPT),
                new TaskState.Storing(
                    ATTEMPT, "", new Video.Measured(location, StoreFixtures.FACTS)),
                new TaskState.Storing(ATTEMPT, "ticket", new Video.Unmeasured(location)),
                new TaskState.Cancelling(ATTEMPT, ""),
                new TaskState.Succeeded(video),
                new TaskState.Succeeded(gone),
                new TaskState.Succeeded(complete),
                new TaskState.Cancelled()));
    for (var code : FailureCode.values()) {
      states.add(new TaskState.Failed(new Failure(code, "image", "It\nfailed.")));
    }
    return states;
  }

  @Test
  void everyStateIsReadAsItWasWritten() {
    assertThat(states())
        .allSatisfy(
            state -> assertThat(TaskStateJson.read(TaskStateJson.write(state))).isEqualTo(state));
  }

  @Test
  void theExamplesContainEveryState() {
    var seen = states().stream().map(TaskState::getClass).collect(Collectors.toSet());
    assertThat(seen).hasSameSizeAs(Arrays.asList(TaskState.class.getPermittedSubclasses()));
  }

  @Test
  void unknownMembersAreIgnoredAndMissingOnesAreEmpty() {
    var text = "{\"state\":\"running\",\"attempt\":{\"number\":2,\"new\":[1]},\"newer\":{}}";
    assertThat(TaskStateJson.read(text))
        .isEqualTo(new TaskState.Running(new Attempt(2, 0, "", 0), ""));
  }

  /** The text of a row that was written before results had stills. */
  @Test
  void aResultWithoutStillsIsRead() {
    var text =
        """
        {"state":"succeeded","result":{"digest":"a1b2","bytes":7,"facts":{"width":1280,"height":720,
        "fps":24,"frames":121,"duration_ms":5042,"audio":true},"kept_until_ms":9}}
        """;
    assertThat(TaskStateJson.read(text))
        .isEqualTo(
            new TaskState.Succeeded(
                new VideoResult(
                    "a1b2",
                    7,
                    new VideoFacts(1280, 720, 24, 121, 5042, true),
                    new VideoResult.Retention.AvailableUntil(9))));
  }

  @Test
  void anUnknownStateIsRefused() {
    assertThatThrownBy(() -> TaskStateJson.read("{\"state\":\"dreaming\"}"))
        .hasMessageContaining("dreaming");
  }
}
