package filmgate.text;

/**
 * A problem in a request, which is why it is refused.
 *
 * @param param the path of the field as the caller wrote it, {@code multi_prompt[1].duration};
 *     empty for the whole body
 * @param text the message
 * @param suggestion the field name that was probably intended ({@code did_you_mean}); empty if
 *     there is none
 */
public record Problem(String param, Reason reason, LocalizedText text, String suggestion) {
  public Problem(String param, Reason reason, LocalizedText text) {
    this(param, reason, text, "");
  }

  public String message(Language language) {
    return text.forLanguage(language);
  }

  /** The top-level field of the path, {@code multi_prompt}. */
  public String field() {
    for (var at = 0; at < param.length(); at++) {
      if (param.charAt(at) == '.' || param.charAt(at) == '[') {
        return param.substring(0, at);
      }
    }
    return param;
  }
}
