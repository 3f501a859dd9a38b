package filmgate.api.error;

import filmgate.text.LocalizedText;

/**
 * One error of the API. Response bodies and headers, {@code /docs/errors}, {@code
 * docs/reference/errors.md}, and the OpenAPI document are written from it.
 *
 * @param type the error class that belongs to the status
 * @param reason the stable name, for programs
 * @param message what is wrong
 * @param whatToDo the remedy; empty in a response whose message contains it
 */
public record ErrorSpec(
    int status,
    String type,
    String reason,
    LocalizedText message,
    RetryAdvice retry,
    LocalizedText whatToDo) {
  private static final LocalizedText NOTHING = new LocalizedText("", "");

  static ErrorSpec of(
      int status, String type, String reason, LocalizedText message, LocalizedText whatToDo) {
    return new ErrorSpec(status, type, reason, message, new RetryAdvice.Unspecified(), whatToDo);
  }

  ErrorSpec retry(RetryAdvice advice) {
    return new ErrorSpec(status, type, reason, message, advice, whatToDo);
  }

  /** The same error with the details of one case in its message. */
  ErrorSpec message(LocalizedText details) {
    return new ErrorSpec(status, type, reason, details, retry, whatToDo);
  }

  /** The same error with a message that already contains the remedy. */
  ErrorSpec wholeMessage(LocalizedText details) {
    return new ErrorSpec(status, type, reason, details, retry, NOTHING);
  }

  /** The message of a response: what is wrong, then what to do. */
  public LocalizedText sentence() {
    if (whatToDo.en().isEmpty()) {
      return message;
    }
    var continued = Character.isLowerCase(whatToDo.en().charAt(0));
    var en =
        continued ? message.en() + ", " + whatToDo.en() : message.en() + ". " + whatToDo.en() + ".";
    return new LocalizedText(en, message.zh() + "，" + whatToDo.zh());
  }
}
