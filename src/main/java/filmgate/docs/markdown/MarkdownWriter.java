package filmgate.docs.markdown;

import filmgate.docs.page.Block;
import filmgate.docs.page.CodeSample;
import filmgate.docs.page.DocPage;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a page as Markdown, for {@code .md} and {@code /llms-full.txt}. */
public final class MarkdownWriter {
  private static final Pattern FENCE = Pattern.compile("^ *```(.*)$");
  private static final Pattern ANCHOR = Pattern.compile("^(#+ .*?) *\\{#[\\w.-]+}$");
  private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\]]*)]\\(([^)\\s]+)\\)");
  private static final Pattern DOCUMENT =
      Pattern.compile("/docs(/zh)?(?!/samples/|/images/)(/.*)?");

  private final PageLinks links;
  private final StringBuilder text = new StringBuilder();

  private MarkdownWriter(DocPage page) {
    this.links = new PageLinks(page);
  }

  /** The page with its title. Links to other pages are complete URLs of their Markdown. */
  public static String write(DocPage page) {
    var writer = new MarkdownWriter(page);
    writer.text.append("# ").append(page.title()).append('\n');
    page.blocks().forEach(writer::writeBlock);
    return writer.text.toString();
  }

  private void writeBlock(Block block) {
    switch (block) {
      case Block.Markdown(var source) -> writeMarkdown(source);
      case Block.CodeTabs(var samples) -> samples.forEach(this::writeSample);
      case Block.TryIt _ -> {
        // A form for readers of HTML; the sample before it says the same.
      }
    }
  }

  private void writeSample(CodeSample sample) {
    text.append("\n**")
        .append(sample.label())
        .append("**\n\n```")
        .append(sample.fence())
        .append('\n')
        .append(sample.text())
        .append("```\n");
  }

  private void writeMarkdown(String source) {
    text.append('\n');
    var fence = "";
    for (var line : source.strip().lines().toList()) {
      var mark = FENCE.matcher(line);
      if (mark.matches()) {
        fence = fence.isEmpty() ? "```" + CodeFences.language(mark.group(1)) : "";
        text.append(fence.isEmpty() ? line : fenceLine(line, mark.group(1))).append('\n');
      } else if (fence.isEmpty()) {
        text.append(prose(line)).append('\n');
      } else {
        text.append(CodeFences.text(fence.substring(3), line)).append('\n');
      }
    }
  }

  /** The opening line without the words for tests. */
  private static String fenceLine(String line, String info) {
    var indent = line.substring(0, line.indexOf('`'));
    return indent + "```" + CodeFences.language(info);
  }

  private String prose(String line) {
    var heading = ANCHOR.matcher(line).replaceFirst("$1");
    return LINK.matcher(heading).replaceAll(match -> Matcher.quoteReplacement(link(match)));
  }

  private String link(MatchResult match) {
    var target = links.resolve(match.group(3));
    return "%s[%s](%s)".formatted(match.group(1), match.group(2), absolute(target));
  }

  private static String absolute(String target) {
    if (!target.startsWith("/")) {
      return target;
    }
    var hash = target.indexOf('#');
    var path = hash < 0 ? target : target.substring(0, hash);
    var isDocument = DOCUMENT.matcher(path).matches();
    var file = isDocument ? path + ".md" : path;
    return DocPage.BASE_URL + file + (hash < 0 ? "" : target.substring(hash));
  }
}
