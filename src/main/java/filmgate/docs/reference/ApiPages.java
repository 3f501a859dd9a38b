package filmgate.docs.reference;

import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.docs.translation.Translations;
import filmgate.text.Language;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pages of the API reference: {@code /api} with all operations, {@code /api/TAG} for each tag,
 * and {@code /api/objects} with the objects that several operations share.
 */
public final class ApiPages {
  private static final String PATH = "/api";

  private final ApiDocument document;
  private final Translations words;
  private final OperationSection sections;

  private ApiPages(ApiDocument document, Translations words) {
    this.document = document;
    this.words = words;
    this.sections = new OperationSection(document, words);
  }

  /** The pages in one language, from the OpenAPI document. */
  public static List<DocPage> of(ObjectNode openApi, Language language) {
    return of(openApi, Translations.of("api", language));
  }

  static List<DocPage> of(ObjectNode openApi, Translations words) {
    return new ApiPages(new ApiDocument(openApi), words).pages();
  }

  private List<DocPage> pages() {
    var pages = new ArrayList<DocPage>();
    pages.add(index());
    document.tags().forEach(tag -> pages.add(tag(tag)));
    pages.add(ObjectPage.of(document, words));
    return pages;
  }

  private DocPage tag(ApiDocument.TagGroup tag) {
    var blocks = new ArrayList<Block>();
    var list = new StringBuilder(words.text(tag.description())).append("\n\n");
    for (var operation : tag.operations()) {
      list.append("- [%s](#%s)\n".formatted(sections.title(operation), operation.id()));
    }
    blocks.add(new Block.Markdown(list.toString()));
    tag.operations().forEach(operation -> blocks.addAll(sections.blocks(operation)));
    return page("/" + tag.slug(), words.text(tag.name()), words.text(tag.description()), blocks);
  }

  private DocPage page(String path, String title, String summary, List<Block> blocks) {
    return new DocPage(PATH + path, words.language(), title, summary, blocks);
  }

  private DocPage index() {
    var reasons = new ReasonTable(document, words);
    var text = new StringBuilder(introduction()).append(operations());
    text.append("## %s {#errors}\n\n".formatted(words.text("Errors of every request")));
    text.append(
        words.text(
            "A request with an invalid field gets 400 with the reason of the rule that it breaks."
                + " [Errors]({errors}) lists all reasons.",
            "errors",
            DocPage.url("/errors", words.language())));
    text.append("\n\n").append(reasons.ofEveryRequest());
    text.append("\n## %s {#body-errors}\n\n".formatted(words.text("Errors of every JSON body")));
    text.append(reasons.ofEveryBody());
    text.append("\n## %s {#headers}\n\n".formatted(words.text("Headers of every response")));
    text.append(headers());
    var summary = words.text("Every operation of the API, with its parameters and responses.");
    return page(
        "", words.text("API reference"), summary, List.of(new Block.Markdown(text.toString())));
  }

  private String introduction() {
    return words
            .text(
                """
                Send requests to `{base}`, with a key in the header `Authorization: Bearer fg_live_…`. \
                Bodies are JSON in UTF-8. The query parameter `language=zh` or the header \
                `Accept-Language` sets the language of messages.

                - [OpenAPI 3.1 document](/openapi.json), for generators of clients
                - [Postman collection](/docs/postman.json)
                - [Objects]({objects}) that several operations return\
                """)
            .replace("{base}", DocPage.BASE_URL)
            .replace("{objects}", DocPage.url(ObjectIndex.PATH, words.language()))
        + "\n\n";
  }

  private String operations() {
    var text = new StringBuilder();
    for (var tag : document.tags()) {
      var url = DocPage.url(PATH + "/" + tag.slug(), words.language());
      text.append("## %s {#%s}\n\n".formatted(words.text(tag.name()), tag.slug()));
      text.append(words.text(tag.description())).append("\n\n");
      text.append(
          "| %s | %s |\n|---|---|\n".formatted(words.text("Operation"), words.text("Request")));
      for (var operation : tag.operations()) {
        text.append(
            "| [%s](%s#%s) | `%s %s` |\n"
                .formatted(
                    sections.title(operation),
                    url,
                    operation.id(),
                    operation.method(),
                    operation.path()));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String headers() {
    var text = new StringBuilder();
    text.append("| %s | %s |\n|---|---|\n".formatted(words.text("Header"), words.text("Meaning")));
    document
        .headers()
        .forEach(
            (name, header) ->
                text.append(
                    CommonHeaders.of(document).contains(name)
                        ? "| `%s` | %s |\n"
                            .formatted(name, words.text(header.path("description").stringValue()))
                        : ""));
    return text.toString();
  }
}
