package filmgate.api.error;

import filmgate.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** Builds a list of errors, grouped by status. */
final class ErrorTable {
  private final List<ErrorSpec> specs = new ArrayList<>();
  private int status;
  private String type = "";

  static LocalizedText text(String en, String zh) {
    return new LocalizedText(en, zh);
  }

  /** Sets the status and the type of the errors that follow. */
  ErrorTable status(int newStatus, String newType) {
    status = newStatus;
    type = newType;
    return this;
  }

  ErrorTable error(String reason, LocalizedText message, LocalizedText whatToDo) {
    specs.add(ErrorSpec.of(status, type, reason, message, whatToDo));
    return this;
  }

  /** Sets the retry advice of the last error. */
  ErrorTable retry(RetryAdvice advice) {
    specs.add(specs.removeLast().retry(advice));
    return this;
  }

  List<ErrorSpec> specs() {
    return List.copyOf(specs);
  }
}
