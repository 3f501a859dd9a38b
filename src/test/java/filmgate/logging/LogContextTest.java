package filmgate.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogContextTest {
  @Test
  void aContextEndsWhereItIsClosed() {
    try (var _ = LogContext.ofRequest("req_1", "")) {
      assertThat(MDC.get("account")).isNull();
      try (var _ = LogContext.ofTask("task_1")) {
        LogContext.addAccount("acc_1");
        assertThat(MDC.get("request_id")).isEqualTo("req_1");
        assertThat(MDC.get("account")).isEqualTo("acc_1");
      }
      assertThat(MDC.get("task")).isNull();
      assertThat(MDC.get("account")).isNull();
      assertThat(MDC.get("request_id")).isEqualTo("req_1");
    }
    assertThat(MDC.get("request_id")).isNull();
  }

  @Test
  void anotherThreadCarriesTheContext() {
    CompletableFuture<String> seen;
    try (var _ = LogContext.ofTask("task_1")) {
      var work = LogContext.carried(() -> String.valueOf(MDC.get("task")));
      seen = CompletableFuture.supplyAsync(work, Thread.ofVirtual()::start);
    }
    assertThat(seen.join()).isEqualTo("task_1");
  }
}
