package filmgate.refused;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Removes the values after names of secrets: {@code password: "a b"}, {@code api_key=abc}.
 *
 * <p>A value in quotes ends at its closing quote, one in brackets at the matching bracket, and any
 * other at the end of the line. If that end is missing, the value is all that follows. So it is in
 * a text with escapes, because it is not known which of its quotes are those of a value.
 */
final class SecretValues {
  private static final int NAME_MAX = 64;
  private static final int SPACES_MAX = 8;
  private static final String QUOTES = "\"'`";

  /** What can follow a closing quote. */
  private static final String ENDS = ",;}])&\r\n";

  /** Words that name a secret in a list of fields, but begin a sentence in a prompt. */
  private static final Set<String> PROSE = Set.of("key", "keys", "sign", "session");

  /** Names of one word that only end like the name of a key: {@code Monkey}. */
  private static final Pattern WORD = Pattern.compile("\\p{L}\\p{Ll}*keys?");

  private static final Pattern AFTER_WORD = Pattern.compile("\\p{L} $");

  private static final Pattern KIND_OF_KEY =
      Pattern.compile("(?i)(api|access|private|secret|signing|encryption|account)\\s$");

  private final String text;
  private final StringBuilder safe = new StringBuilder();
  private int copied;

  private final boolean wasEscaped;

  private SecretValues(String text, boolean wasEscaped) {
    this.text = text;
    this.wasEscaped = wasEscaped;
  }

  /**
   * @param wasEscaped whether the text had escapes, which have been undone
   */
  static String remove(String text, boolean wasEscaped) {
    return new SecretValues(text, wasEscaped).run();
  }

  private String run() {
    for (var at = 0; at < text.length(); at++) {
      var separator = text.charAt(at);
      if ((separator == ':' || separator == '=' || separator == '：') && namesSecret(at)) {
        at = removeValue(at + 1) - 1;
      }
    }
    return safe.append(text, copied, text.length()).toString();
  }

  private boolean namesSecret(int separator) {
    var end = skipSpacesBack(separator);
    var quoted = end > 0 && QUOTES.indexOf(text.charAt(end - 1)) >= 0;
    var nameEnd = quoted ? end - 1 : end;
    var from = nameEnd;
    while (from > 0 && nameEnd - from < NAME_MAX && isOfName(text.charAt(from - 1))) {
      from--;
    }
    var name = text.substring(from, nameEnd);
    return SecretNames.isSecret(name) && (quoted || !isProse(name, from, separator));
  }

  private int skipSpacesBack(int end) {
    var from = end;
    while (from > 0 && end - from < SPACES_MAX && text.charAt(from - 1) == ' ') {
      from--;
    }
    return from;
  }

  private static boolean isOfName(char character) {
    return Character.isLetterOrDigit(character) || "_-.[]".indexOf(character) >= 0;
  }

  /** {@code The key: a red fox} is part of a sentence. */
  private boolean isProse(String name, int from, int separator) {
    var spaced = separator + 1 < text.length() && text.charAt(separator + 1) == ' ';
    return spaced && (isWord(name) || isInSentence(name, from));
  }

  private boolean isInSentence(String name, int from) {
    var before = text.substring(Math.max(0, from - 16), from);
    return PROSE.contains(name.toLowerCase(Locale.ROOT))
        && AFTER_WORD.matcher(before).find()
        && !KIND_OF_KEY.matcher(before).find();
  }

  private static boolean isWord(String name) {
    return !PROSE.contains(name.toLowerCase(Locale.ROOT))
        && WORD.matcher(name).matches()
        && !SecretNames.hasPart(name.toLowerCase(Locale.ROOT));
  }

  /** Removes the value from {@code from} on; returns the position after it. */
  private int removeValue(int from) {
    var begin = from;
    while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    if (begin == text.length() || isRemoved(begin)) {
      return from;
    }
    var end = wasEscaped ? text.length() : valueEnd(begin);
    safe.append(text, copied, begin).append(SecretText.REMOVED);
    copied = end;
    return end;
  }

  private boolean isRemoved(int begin) {
    if (!text.startsWith("[removed", begin)) {
      return false;
    }
    var next = text.indexOf(']', begin) + 1;
    return next == text.length() || (ENDS + QUOTES).indexOf(text.charAt(next)) >= 0;
  }

  private int valueEnd(int begin) {
    if (text.startsWith("[removed", begin)) {
      return lineEnd(begin);
    }
    return switch (text.charAt(begin)) {
      case '"', '\'', '`' -> quotedEnd(begin);
      case '[', '{' -> bracketEnd(begin);
      default -> lineEnd(begin);
    };
  }

  /**
   * The position after the closing quote; a quote inside of the value is not followed by its end.
   */
  private int quotedEnd(int begin) {
    var quote = text.charAt(begin);
    var end = text.indexOf(quote, begin + 1);
    while (end >= 0) {
      var next = end + 1;
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      if (next == text.length() || ENDS.indexOf(text.charAt(next)) >= 0) {
        return end + 1;
      }
      end = text.indexOf(quote, end + 1);
    }
    return text.length();
  }

  private int bracketEnd(int begin) {
    var open = 0;
    for (var at = begin; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '[', '{' -> open++;
        case ']', '}' -> open--;
        case '"', '\'', '`' -> at = quotedEnd(at) - 1;
        default -> {}
      }
      if (open == 0) {
        return at + 1;
      }
    }
    return text.length();
  }

  private int lineEnd(int begin) {
    var end = begin;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
