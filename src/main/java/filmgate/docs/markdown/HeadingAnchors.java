package filmgate.docs.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names the headings of one page, as GitHub does: {@code Send a test} is {@code send-a-test}. */
final class HeadingAnchors {
  private static final Pattern EXPLICIT = Pattern.compile("^(.*?)\\s*\\{#([\\w.-]+)}\\s*$");
  private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{N}\\p{M} _-]");

  private final Map<String, Integer> used = new HashMap<>();

  /** A heading as it was written, and with which anchor. */
  record Anchored(String text, String id) {}

  /** Reads a trailing {@code {#id}}, or makes the id from the text. */
  Anchored anchor(String heading) {
    var explicit = EXPLICIT.matcher(heading);
    return explicit.matches()
        ? new Anchored(explicit.group(1), unique(explicit.group(2)))
        : new Anchored(heading, unique(slug(heading)));
  }

  private static String slug(String text) {
    return DROPPED.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
  }

  private String unique(String id) {
    var earlier = used.merge(id, 1, Integer::sum) - 1;
    return earlier == 0 ? id : id + "-" + earlier;
  }
}
