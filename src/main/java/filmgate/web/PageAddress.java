package filmgate.web;

import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a path below {@code /docs} names.
 *
 * @param page the path of the page, {@code /guides/webhooks}
 * @param markdown whether the path ends in {@code .md}
 * @param unknownLanguage a language in the path that the documentation does not have; empty if the
 *     path names a language that it has
 */
record PageAddress(String page, Language language, boolean markdown, String unknownLanguage) {
  private static final String SUFFIX = ".md";
  private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2}(-[A-Za-z]{2,8})?");
  private static final LocalizedText HINT =
      new LocalizedText(
          "This page is not available in the language {tag}. You see it in English.", "");

  /** Reads the parts of a path after {@code /docs/}. */
  static PageAddress of(List<String> parts) {
    var first = parts.isEmpty() ? "" : withoutSuffix(parts.getFirst());
    if (!LANGUAGE_TAG.matcher(first).matches()) {
      return of(parts, Language.EN, "");
    }
    var rest = first.equals(parts.getFirst()) ? parts.subList(1, parts.size()) : List.of(SUFFIX);
    var tag = first.toLowerCase(Locale.ROOT);
    if (tag.startsWith("zh")) {
      return of(rest, Language.ZH, "");
    }
    return of(rest, Language.EN, tag.startsWith("en") ? "" : first);
  }

  private static PageAddress of(List<String> parts, Language language, String unknown) {
    var path = String.join("/", parts);
    var isMarkdown = path.endsWith(SUFFIX);
    var page = withoutSuffix(path);
    return new PageAddress(page.isEmpty() ? "" : "/" + page, language, isMarkdown, unknown);
  }

  private static String withoutSuffix(String path) {
    return path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
  }

  /** What the reader of another language reads above the page; empty if there is nothing to say. */
  String hint() {
    return unknownLanguage.isEmpty() ? "" : HINT.with("tag", unknownLanguage).en();
  }
}
