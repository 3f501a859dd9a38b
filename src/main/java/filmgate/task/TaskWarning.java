package filmgate.task;

/**
 * A note in the response that something was ignored or replaced.
 *
 * @param param the field, as the caller wrote it
 * @param reason a stable code
 * @param english the default message
 * @param chinese the message for {@code language=zh}
 */
public record TaskWarning(String param, String reason, String english, String chinese) {
  int characters() {
    return param.length() + reason.length() + english.length() + chinese.length();
  }
}
