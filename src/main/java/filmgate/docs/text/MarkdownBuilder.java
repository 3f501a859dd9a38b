package filmgate.docs.text;

import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes Markdown in one language. */
public final class MarkdownBuilder {
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  public MarkdownBuilder(Language language) {
    this.language = language;
  }

  public Language language() {
    return language;
  }

  /** A heading of a level, with a stable anchor. */
  public MarkdownBuilder heading(int level, String title, String anchor) {
    return paragraph("#".repeat(level) + " " + title + " {#" + anchor + "}");
  }

  public MarkdownBuilder heading(int level, LocalizedText title, String anchor) {
    return heading(level, title.forLanguage(language), anchor);
  }

  /** A paragraph, or any other block; nothing if it is empty. */
  public MarkdownBuilder paragraph(String markdown) {
    if (!markdown.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(markdown).append('\n');
    }
    return this;
  }

  public MarkdownBuilder paragraph(LocalizedText markdown) {
    return paragraph(markdown.forLanguage(language));
  }

  public MarkdownBuilder list(List<String> items) {
    return paragraph(bullets(items).collect(Collectors.joining("\n")));
  }

  /** A quotation that begins with a bold word: a warning or a note. */
  public MarkdownBuilder callout(LocalizedText word, List<String> items) {
    if (items.isEmpty()) {
      return this;
    }
    var lines =
        Stream.concat(Stream.of("**" + word.forLanguage(language) + "**", ""), bullets(items));
    return paragraph(lines.map(line -> ("> " + line).strip()).collect(Collectors.joining("\n")));
  }

  private static Stream<String> bullets(List<String> items) {
    return items.stream().map(item -> "* " + item);
  }

  public MarkdownBuilder code(String fence, String code) {
    return paragraph("```" + fence + "\n" + code.stripTrailing() + "\n```");
  }

  /** A table. Cells contain Markdown without line breaks. */
  public MarkdownBuilder table(List<String> head, List<List<String>> rows) {
    var lines =
        Stream.concat(
            Stream.of(row(head), "|" + "---|".repeat(head.size())),
            rows.stream().map(MarkdownBuilder::row));
    return paragraph(lines.collect(Collectors.joining("\n")));
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  public String text() {
    return text.toString();
  }
}
