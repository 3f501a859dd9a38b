package filmgate.docs.text;

import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.Collection;
import java.util.regex.Pattern;

/** Writes messages of the check as sentences of a page, with names as code. */
public final class MessageMarkdown {
  private static final String MARKED = "`[^`]*`";
  private static final String NAMES =
      "<<<\\w+>>>|@\\w+|[a-z]+(?:_[a-z]+)+(?:\\[\\d*\\]|\\.\\w+)*(?:=\\w+)?|[a-z]+=\\w+"
          + "|application/json|/v1/\\w+|\\bdata:|\\b(?:ETag|Content-Encoding|Idempotency-Key)\\b";

  /** The words before a name of one English word, which may be a word of the sentence too. */
  private static final String BEFORE = "(?<=^|with |to |most |of |, |and |requires |Requires )";

  private final Pattern english;
  private final Pattern chinese;

  /**
   * @param fields names of fields that are words, such as {@code duration}
   */
  public MessageMarkdown(Collection<String> fields) {
    var words = String.join("|", fields);
    var own = words.isEmpty() ? "" : "(?:" + words + ")";
    this.english = pattern(own.isEmpty() ? "" : BEFORE + own + "(?=[ ,;.]|$)");
    this.chinese = pattern(own.isEmpty() ? "" : "(?<![\\w.])" + own + "(?![\\w.])");
  }

  private static Pattern pattern(String fields) {
    return Pattern.compile(MARKED + "|" + NAMES + (fields.isEmpty() ? "" : "|" + fields));
  }

  /** The sentence in one language, with its first letter and its end. */
  public String of(LocalizedText message, Language language) {
    return switch (language) {
      case EN -> sentence(english, message.en(), ".");
      case ZH -> sentence(chinese, message.zh(), "。");
    };
  }

  private static String sentence(Pattern names, String message, String end) {
    var marked =
        names
            .matcher(message)
            .replaceAll(
                found -> {
                  var name = found.group();
                  return name.startsWith("`") ? name : "`" + name + "`";
                });
    return upper(marked) + (marked.endsWith(end) ? "" : end);
  }

  private static String upper(String text) {
    var isWord = text.matches("(?s)[a-z]+[ ,'].*");
    return isWord ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
  }
}
