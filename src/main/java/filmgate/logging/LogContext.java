package filmgate.logging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Fields that all lines of this thread have until the context is closed: the task, the account, and
 * the id of the request. A context inside of another adds to it.
 */
public final class LogContext implements AutoCloseable {
  private static final String TASK = "task";
  private static final String ACCOUNT = "account";
  private static final String REQUEST_ID = "request_id";

  /** The names of the fields, in the order of a line. */
  public static final List<String> FIELDS = List.of(TASK, ACCOUNT, REQUEST_ID);

  private final Map<String, String> before;

  private LogContext() {
    before = current();
  }

  private static Map<String, String> current() {
    return Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
  }

  /** The context of a request; {@code account} is empty if it has no key. */
  public static LogContext ofRequest(String requestId, String account) {
    var context = new LogContext();
    MDC.put(REQUEST_ID, requestId);
    addAccount(account);
    return context;
  }

  /** The context of a task, to which {@link #addAccount} adds its account. */
  public static LogContext ofTask(String task) {
    var context = new LogContext();
    MDC.put(TASK, task);
    return context;
  }

  /** Adds the account to the context of this thread, unless it is empty. */
  public static void addAccount(String account) {
    if (!account.isEmpty()) {
      MDC.put(ACCOUNT, account);
    }
  }

  /** Opens the context of this thread on another one. */
  public static Supplier<LogContext> carrier() {
    var fields = current();
    return () -> {
      var context = new LogContext();
      MDC.setContextMap(fields);
      return context;
    };
  }

  /** The same work on another thread, with the context of this one. */
  public static <T> Supplier<T> carried(Supplier<T> work) {
    var carrier = carrier();
    return () -> {
      try (var _ = carrier.get()) {
        return work.get();
      }
    };
  }

  /** Restores the context before this one. */
  @Override
  public void close() {
    MDC.setContextMap(before);
  }
}
