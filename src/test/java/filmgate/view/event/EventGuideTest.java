package filmgate.view.event;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.event.TaskEventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

  @Test
  void bothGuidesListTheTypesOfAccounts() throws IOException {
    for (var guide : List.of(GUIDE, Path.of("docs", "guides", "webhooks.md"))) {
      assertThat(names(guide)).containsAll(EventView.TYPES);
    }
  }

  /** The names in the first column of every table. */
  private static List<String> names(Path guide) throws IOException {
    return Files.readAllLines(guide).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|", 3)[1])
        .flatMap(cell -> Arrays.stream(cell.replace("`", "").split(",", -1)))
        .map(String::strip)
        .toList();
  }

  private static String row(TaskEventType type) {
    var stream = type.wireName().replaceFirst("^video", "task");
    return "| `%s` | `%s` | %s |".formatted(type.wireName(), stream, type.description());
  }
}
