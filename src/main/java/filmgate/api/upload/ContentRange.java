package filmgate.api.upload;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The part of a file in the body of a request, as the header {@code Content-Range} names it. */
sealed interface ContentRange {
  /** Without the header: the body is the whole file. */
  record Whole() implements ContentRange {}

  /**
   * {@code bytes 0-99/1000}.
   *
   * @param total empty if it is {@code *}
   */
  record Part(long first, long last, OptionalLong total) implements ContentRange {
    long length() {
      return last - first + 1;
    }
  }

  /** {@code bytes *}{@code /1000}: a request for the state, without a body. */
  record StateQuery(OptionalLong total) implements ContentRange {}

  record InvalidRange() implements ContentRange {}

  Pattern PART = Pattern.compile("bytes +([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\\*)");
  Pattern STATE = Pattern.compile("bytes +\\*/([0-9]{1,18}|\\*)");

  /** Parses the value of a header. */
  static ContentRange of(String header) {
    var text = header.strip();
    var part = PART.matcher(text);
    if (part.matches()) {
      return part(
          Long.parseLong(part.group(1)), Long.parseLong(part.group(2)), total(part.group(3)));
    }
    var state = STATE.matcher(text);
    return state.matches() ? new StateQuery(total(state.group(1))) : new InvalidRange();
  }

  private static ContentRange part(long first, long last, OptionalLong total) {
    var isValid = first <= last && (total.isEmpty() || last < total.getAsLong());
    return isValid ? new Part(first, last, total) : new InvalidRange();
  }

  private static OptionalLong total(String text) {
    return text.equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }
}
