package filmgate.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The page of states is printed from the machine; {@code -Dgolden=write} rewrites it. */
final class TaskGraphTest {
  private static final Path PAGE = Path.of("docs/reference/task-states.md");

  @Test
  void thePageOfStatesIsWhatTheMachineDoes() throws IOException {
    var page = page();
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }

  private static String page() {
    return """
    # Task states

    Printed from `filmgate.task.TaskMachine`; an event that is not drawn changes nothing.

    ```mermaid
    stateDiagram-v2
        [*] --> queued
    %s    succeeded --> [*]
        failed --> [*]
        cancelled --> [*]
    ```
    """
        .formatted(edges());
  }

  private static String edges() {
    var machine = new TaskMachine(RetryPolicy.STANDARD);
    var edges = new ArrayList<String>();
    for (var state : EventFixtures.STATES) {
      for (var event : EventFixtures.EVENTS) {
        if (machine.next(state, Price.FREE, event) instanceof Transition.Changed(var next, var _)) {
          edges.add(
              "    %s --> %s: %s\n".formatted(state.wireName(), next.wireName(), event.wireName()));
        }
      }
    }
    return String.join("", edges);
  }
}
