package filmgate.docs.site;

import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the pages that are written by hand: the Markdown files of {@code docs/}. */
final class DocFiles {
  private static final String ROOT = "/filmgate/docs/pages";

  /** The page whose files are in the root of the repository, where readers look for them. */
  private static final String CHANGES = "/changes";

  private static final Pattern TITLE = Pattern.compile("\\A# (.+?)\\n");
  private static final Pattern COMMENTS = Pattern.compile("(?s)<!--.*?-->\\n*");
  private static final Pattern LINKS = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) (?=\\p{Lu})|(?<=[。！？])");

  private DocFiles() {}

  /** The page at a path below {@code /docs}, {@code /guides/webhooks}. */
  static DocPage read(String path, Language language) {
    return parse(path, language, text(file(path, language)));
  }

  private static String file(String path, Language language) {
    var isChangelog = path.equals(CHANGES);
    return switch (language) {
      case EN -> isChangelog ? "/CHANGELOG" : path;
      case ZH -> isChangelog ? "/CHANGELOG.zh-CN" : "/zh" + path;
    };
  }

  /** The text of a file below {@code docs/}, without its suffix. */
  static String text(String path) {
    var resource = ROOT + path + ".md";
    try (var file = open(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page in a file: its title, its first paragraph as summary, and the rest. */
  static DocPage parse(String path, Language language, String text) {
    var clean = COMMENTS.matcher(text).replaceAll("");
    var title = TITLE.matcher(clean);
    if (!title.find()) {
      throw new IllegalStateException(path + " does not start with a title");
    }
    var body = clean.substring(title.end()).strip();
    return new DocPage(
        path,
        language,
        title.group(1).strip(),
        summary(body),
        List.of(new Block.Markdown(body + "\n")));
  }

  private static String summary(String body) {
    var paragraph = body.split("\\n\\s*\\n", 2)[0].replace('\n', ' ');
    var plain = LINKS.matcher(paragraph).replaceAll("$1").replace("`", "");
    return SENTENCE_END.split(plain, 2)[0];
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(DocFiles.class.getResourceAsStream(resource), resource);
  }
}
