package filmgate.docs.site;

import filmgate.docs.markdown.MarkdownWriter;
import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes {@code /llms.txt} and {@code /llms-full.txt}, as llmstxt.org describes them. */
public final class LlmsText {
  private static final String HEAD =
      """
      # Filmgate

      > Filmgate is a self-hosted gateway that puts one asynchronous video-generation API in front of
      > every video model. A request returns a `task_id` at once, and later a video.

      - Base URL: http://127.0.0.1:8080
      - Authentication: `Authorization: Bearer fg_live_…`. Test keys, `fg_test_…`, are never charged.
      - Create a video: `POST /v1/videos/generations`. Wait for it: `GET /v1/tasks/{id}?wait=60`.
      - Each page below has an HTML version without `.md`, and a Chinese version below /docs/zh.
      - All pages in one file: http://127.0.0.1:8080/llms-full.txt
      - OpenAPI 3.1: http://127.0.0.1:8080/openapi.json
      - A skill for agents: http://127.0.0.1:8080/skill.md
      """;

  /** What a reader with little room may skip. */
  private static final String OPTIONAL = "\n## Optional\n\n";

  private final Documentation documentation;

  /** The last text of all pages: it is the same until the channels of the server change. */
  private final AtomicReference<@Nullable FullText> last = new AtomicReference<>();

  private record FullText(List<DocPage> pages, String text) {}

  public LlmsText(Documentation documentation) {
    this.documentation = documentation;
  }

  /** The index of all pages. */
  public String index(ReaderContext reader) {
    var text = new StringBuilder(HEAD);
    for (var section : documentation.sections(Language.EN)) {
      text.append("\n## ").append(section.title()).append("\n\n");
      append(text, section.pages().stream().filter(section.inMenu()), reader);
    }
    text.append(OPTIONAL);
    for (var section : documentation.sections(Language.EN)) {
      append(text, section.pages().stream().filter(section.inMenu().negate()), reader);
    }
    return reader.address().fillText(text.toString());
  }

  /** The text of all pages. */
  public String full(ReaderContext reader) {
    var pages =
        documentation.pages(Language.EN).stream()
            .filter(page -> SiteRenderer.isListed(page, reader))
            .toList();
    var known = last.get();
    if (known == null || !known.pages().equals(pages)) {
      known = new FullText(pages, write(pages));
      last.set(known);
    }
    return reader.address().fillText(known.text());
  }

  private static String write(List<DocPage> pages) {
    return pages.stream()
        .map(page -> MarkdownWriter.write(page) + "\nSource: " + DocPage.BASE_URL + page.url())
        .collect(Collectors.joining("\n\n---\n\n", HEAD + "\n---\n\n", "\n"));
  }

  private static void append(StringBuilder text, Stream<DocPage> pages, ReaderContext reader) {
    pages
        .filter(page -> SiteRenderer.isListed(page, reader))
        .forEach(page -> text.append(entry(page)));
  }

  private static String entry(DocPage page) {
    return "- [%s](%s%s.md): %s%n"
        .formatted(page.title(), DocPage.BASE_URL, page.url(), page.summary())
        .replace(System.lineSeparator(), "\n");
  }
}
