package filmgate.render.prompt.text;

/** What of a prompt is read, so that no prompt takes long, whatever it contains. */
public final class PromptLimits {
  /** Characters after this index are not read. */
  private static final int LENGTH_MAX = 5000;

  private PromptLimits() {}

  /** The beginning of a prompt. */
  public static String limited(String prompt) {
    return prompt.length() > LENGTH_MAX ? prompt.substring(0, LENGTH_MAX) : prompt;
  }

  /** The same with one character for each run of blanks: a line break if it contains one. */
  public static String singleSpaced(String prompt) {
    var text = new StringBuilder();
    for (var c : limited(prompt).toCharArray()) {
      if (!isBlank(c) || text.isEmpty() || !isBlank(text.charAt(text.length() - 1))) {
        text.append(c);
      } else if (c == '\n') {
        text.setCharAt(text.length() - 1, c);
      }
    }
    return text.toString();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
