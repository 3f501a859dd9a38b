package filmgate.text;

/**
 * One reason why a request is refused.
 *
 * @param param the path of the field as the caller wrote it, {@code multi_prompt[1].duration};
 *     empty when the whole body is to blame
 * @param text the sentence for people
 * @param suggestion the field name that was probably meant ({@code did_you_mean}, 7(b)); empty
 *     where there is none
 */
public record Problem(String param, Reason reason, LocalizedText text, String suggestion) {
  public Problem(String param, Reason reason, LocalizedText words) {
    this(param, reason, words, "");
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
