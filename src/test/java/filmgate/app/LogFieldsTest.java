package filmgate.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.LoggingEvent;
import filmgate.logging.LogContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogFieldsTest {
  private static String fields(String message, Map<String, String> context) {
    var event = new LoggingEvent();
    event.setMessage(message);
    event.setMDCPropertyMap(context);
    return new LogFields().convert(event);
  }

  @Test
  void fieldsOfTheContextFollowTheMessageUnlessItHasThem() {
    var context = Map.of("account", "acc_1", "task", "task_1", "request_id", "req_1", "x", "y");
    assertThat(fields("event=file_close_failed", context))
        .isEqualTo(" task=task_1 account=acc_1 request_id=req_1");
    assertThat(fields("event=task_erased task=task_1 account=acc_2", context))
        .isEqualTo(" request_id=req_1");
    assertThat(fields("event=server_stopped", Map.of())).isEmpty();
    assertThat(LogContext.FIELDS).containsExactly("task", "account", "request_id");
  }
}
