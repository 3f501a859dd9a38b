package filmgate.view.event;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.event.TaskEventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventGuideTest {
  private static final Path GUIDE = Path.of("docs", "guides", "events.md");

  @Test
  void theGuideListsTheTypesOfTheCodeInTheirOrder() throws IOException {
    var rows = Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("| `video."));
    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(TaskEventType.values()).map(EventGuideTest::row).toList());
  }

  private static String row(TaskEventType type) {
    var stream = type.wireName().replaceFirst("^video", "task");
    return "| `%s` | `%s` | %s |".formatted(type.wireName(), stream, type.description());
  }
}
