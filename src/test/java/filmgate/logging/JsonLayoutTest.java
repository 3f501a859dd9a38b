package filmgate.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLayoutTest {
  private final JsonLayout layout = new JsonLayout();

  private static LoggingEvent event(String message, Object... arguments) {
    return event(Map.of(), message, arguments);
  }

  private static LoggingEvent event(
      Map<String, String> context, String message, Object... arguments) {
    var event = new LoggingEvent();
    event.setLevel(Level.WARN);
    event.setLoggerName("filmgate.dispatch.step.TaskTransitions");
    event.setInstant(Instant.parse("2026-11-28T09:15:02.114Z"));
    event.setMessage(message);
    event.setArgumentArray(arguments);
    event.setMDCPropertyMap(context);
    return event;
  }

  @Test
  void theFieldsOfAnEventAreMembers() {
    var event = event("event=poll_failed channel={} tasks={} late={} by=worker", "k", 3, true);
    assertThat(layout.doLayout(event))
        .isEqualTo(
            "{\"time\":\"2026-11-28T09:15:02.114Z\",\"level\":\"warn\","
                + "\"logger\":\"TaskTransitions\",\"event\":\"poll_failed\",\"channel\":\"k\","
                + "\"tasks\":3,\"late\":true,\"by\":\"worker\"}\n");
  }

  @Test
  void aValueCannotAddALineOrAMember() {
    var event = event("event=read_failed error={}", "a=b\n{\"event\":\"x\"} key=1");
    assertThat(layout.doLayout(event))
        .contains("\"error\":\"a=b\\n{\\\"event\\\":\\\"x\\\"} key=1\"}")
        .hasLineCount(1);
  }

  @Test
  void fieldsOfTheContextFollowUnlessTheEventHasThem() {
    var context = Map.of("account", "acc_1", "request_id", "req_1", "other", "x");
    var event = event(context, "event=task_erased account={}", "acc_2");
    assertThat(layout.doLayout(event))
        .endsWith("\"event\":\"task_erased\",\"account\":\"acc_2\",\"request_id\":\"req_1\"}\n");
  }

  @Test
  void anExceptionIsOneMember() {
    var event = event("event=render_failed");
    event.setThrowableProxy(new ThrowableProxy(new IllegalStateException("full")));
    assertThat(layout.doLayout(event))
        .contains("\"stack_trace\":\"java.lang.IllegalStateException: full\\n")
        .hasLineCount(1);
  }

  @Test
  void aLineOfALibraryHasItsMessage() {
    assertThat(layout.doLayout(event("Stopped {}", "it")))
        .endsWith("\"message\":\"Stopped it\"}\n");
  }
}
