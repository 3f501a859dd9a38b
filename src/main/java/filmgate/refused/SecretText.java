package filmgate.refused;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes secrets and encoded media from a text.
 *
 * <p>What remains has no run of more than {@link #RUN_MAX} characters of Base64, no value after a
 * name such as {@code api_key=} (see {@link SecretValues}), and no token in the format of a known
 * kind of key.
 */
final class SecretText {
  static final String REMOVED = "[removed]";

  /** The most characters of Base64, hexadecimal, or percent encoding in a row. */
  static final int RUN_MAX = 64;

  private static final String BASE64 = "[A-Za-z0-9+/=_%-]";

  private static final Pattern URL =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,10}://[^\\s\"'<>`\\\\]+");

  /** Longer than allowed, or in lines, with the rest in the next line. */
  private static final Pattern RUN =
      Pattern.compile(
          "(?:%1$s{40,}+(?:(?:\\s|\\\\[rnt])++%1$s{40,}+)++|%1$s{%2$d,}+)(?:(?:[\\r\\n]|\\\\[rn])++%1$s++)?+"
              .formatted(BASE64, RUN_MAX + 1));

  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN [^-]{1,40}-----(?:(?!-----END)[\\s\\S])*+(?:-----END[^-]{0,40}-----)?");

  private static final Pattern DATA_URL =
      Pattern.compile("(?i)(data:[^,\\s\"']{0,60},)[^\\s\"']++");

  private static final Pattern SCHEME =
      Pattern.compile("(?i)\\b(bearer|basic)(\\s++)(?=\\S*[0-9=_~+/])[A-Za-z0-9._~+/=-]{6,}");

  /** The escapes of JSON that can hide a name or a quote. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([\"/\\\\])|u([0-9a-fA-F]{4}))");

  /** Text with more levels of escapes is not looked at. */
  private static final int LEVELS_MAX = 8;

  private static final Pattern KNOWN =
      Pattern.compile(
          "\\b(?:fg_(?:live|test)_\\w{8,}|(?:sk|pk|rk)[_-][\\w-]{12,}|whsec_[\\w+/=-]{8,}"
              + "|gh[pousr]_\\w{16,}|github_pat_\\w{16,}|glpat-[\\w-]{16,}|xox[abeprs]-[\\w-]{8,}"
              + "|(?:AKIA|ASIA)[A-Z0-9]{12,}|LTAI\\w{12,}|AKID\\w{12,}|AIza[\\w-]{20,}"
              + "|ya29\\.[\\w-]{8,}|eyJ[\\w-]{8,}(?:\\.[\\w-]*){0,4}|(?:hf|r8|npm)_\\w{16,}"
              + "|SG\\.[\\w-]{8,}\\.[\\w-]{8,}"
              + "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{16,})");

  /** Lower and upper case with digits, or only hexadecimal digits: a key, not a word. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<![A-Za-z0-9_+/=-])(?![a-z]{2,6}_[0-9A-Z]{26}(?![A-Za-z0-9_-]))"
              + "(?:(?=[A-Z0-9_+/=-]{0,64}[a-z])(?=[a-z0-9_+/=-]{0,64}[A-Z])"
              + "(?=(?:[A-Za-z_+/=-]{0,64}[0-9]){2})"
              + "[A-Za-z0-9_+/=-]{32,}|[0-9a-fA-F]{32,}(?![A-Za-z0-9_+/=-]))");

  private SecretText() {}

  /** The text without secrets. */
  static String redact(String text) {
    if (text.indexOf('\\') < 0) {
      return redact(text, false);
    }
    var plain = text;
    for (var level = 0; level < LEVELS_MAX && ESCAPE.matcher(plain).find(); level++) {
      plain = ESCAPE.matcher(plain).replaceAll(SecretText::unescaped);
    }
    if (ESCAPE.matcher(plain).find()) {
      return removed(text.length());
    }
    var safe = redact(plain, true);
    return safe.equals(plain) ? text : safe;
  }

  private static String unescaped(MatchResult escape) {
    var digits = escape.group(2);
    return Matcher.quoteReplacement(
        digits == null ? escape.group(1) : Character.toString((char) Integer.parseInt(digits, 16)));
  }

  private static String redact(String text, boolean wasEscaped) {
    var result = new StringBuilder(text.length());
    var urls = URL.matcher(text);
    var from = 0;
    while (urls.find()) {
      result.append(words(text.substring(from, urls.start())));
      result.append(SecretUrl.redact(urls.group()));
      from = urls.end();
    }
    return SecretValues.remove(result.append(words(text.substring(from))).toString(), wasEscaped);
  }

  private static String words(String text) {
    var result = PRIVATE_KEY.matcher(text).replaceAll(REMOVED);
    result = RUN.matcher(result).replaceAll(SecretText::counted);
    result = DATA_URL.matcher(result).replaceAll(SecretText::payload);
    return tokens(result);
  }

  private static String tokens(String text) {
    var result = SCHEME.matcher(text).replaceAll("$1$2" + REMOVED);
    return TOKEN.matcher(withoutKnown(result)).replaceAll(REMOVED);
  }

  /** The text without known kinds of keys; it must have no long runs. */
  static String withoutKnown(String text) {
    return KNOWN.matcher(text).replaceAll(REMOVED);
  }

  /** The prefix and the count that a long run left, or else no part of the payload. */
  private static String payload(MatchResult url) {
    var rest = url.group().substring(url.group(1).length());
    return url.group(1) + (rest.startsWith("[removed") ? "[removed" + upTo(rest) : REMOVED);
  }

  private static String upTo(String rest) {
    var end = rest.indexOf(']');
    return end < 0 ? ":" : rest.substring("[removed".length(), end + 1);
  }

  private static String counted(MatchResult run) {
    return removed(run.group().length());
  }

  /** What replaces this many characters. */
  static String removed(long characters) {
    return "[removed: %d characters]".formatted(characters);
  }
}
