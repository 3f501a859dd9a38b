package filmgate.app.remote.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventStreamParserTest {
  private static Optional<String> last(String... lines) {
    var parser = new EventStreamParser();
    var found = Optional.<String>empty();
    for (var line : lines) {
      found = parser.accept(line);
    }
    return found;
  }

  /** The examples of the HTML standard. */
  @Test
  void messagesAreReadAsTheStandardDefines() {
    assertThat(last("data: YHOO", "data: +2", "data: 10", "")).contains("YHOO\n+2\n10");
    assertThat(last(": test stream", "", "data: first event", "id: 1", "")).contains("first event");
    assertThat(last("data:second event", "id", "")).contains("second event");
    assertThat(last("data:  third event", "")).contains(" third event");
    assertThat(last("data", "data", "")).contains("\n");
    assertThat(last("id: 5", "event: x", "retry: 3000", "")).isEmpty();
    assertThat(last("data: unfinished")).isEmpty();
    assertThat(last("data: a", "", "")).isEmpty();
  }

  @Test
  void eventsAreHandledUpToTheFirstOpenOne() {
    var handled = new HandledEvents("evt_0");
    handled.begin("evt_1");
    handled.begin("evt_2");
    handled.begin("evt_3");
    handled.finish("evt_2");
    handled.finish("evt_3");
    assertThat(handled.last()).isEqualTo("evt_0");
    handled.finish("evt_1");
    assertThat(handled.last()).isEqualTo("evt_3");
  }
}
