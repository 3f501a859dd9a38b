package filmgate.web;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.docs.markdown.MarkdownWriter;
import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.docs.site.Documentation;
import filmgate.docs.site.SimilarPages;
import filmgate.docs.site.SitePage;
import filmgate.docs.site.SiteRenderer;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** Serves the pages below {@code /docs}, as HTML and as Markdown. */
final class DocsEndpoint {
  private static final String ROOT = "/docs";
  private static final LocalizedText NOT_FOUND = new LocalizedText("Page not found", "未找到页面");
  private static final LocalizedText NEAR =
      new LocalizedText(
          "There is no page at `{path}`. These pages are similar:", "`{path}` 处没有页面。以下页面与之相近：");
  private static final LocalizedText NOTHING_NEAR =
      new LocalizedText(
          "There is no page at `{path}`. [All pages]({index}) are in the documentation.",
          "`{path}` 处没有页面。请从[全部文档]({index})中查找。");

  private final Documentation documentation;
  private final SiteRenderer renderer;
  private final SimilarPages similar;
  private final ReaderContexts contexts;

  DocsEndpoint(Documentation documentation, ReaderContexts contexts) {
    this.documentation = documentation;
    this.renderer = new SiteRenderer(documentation);
    this.similar = new SimilarPages(documentation);
    this.contexts = contexts;
  }

  /** The page of a path below {@code /docs}. */
  ApiResponse page(ApiRequest call) {
    var below = call.path().substring(ROOT.length());
    var address =
        PageAddress.of(below.isEmpty() ? List.of() : List.of(below.substring(1).split("/")));
    return documentation
        .find(address.page(), address.language())
        .map(page -> found(call, address, page))
        .orElseGet(() -> notFound(call, address.language()));
  }

  /** A page at the path of a published document. */
  ApiResponse page(ApiRequest call, String path, Language language) {
    return documentation
        .find(path, language)
        .map(page -> found(call, new PageAddress(path, language, isMarkdown(call), ""), page))
        .orElseGet(() -> notFound(call, language));
  }

  /** The page of a path that no route matches. */
  ApiResponse unknown(ApiRequest call) {
    return notFound(call, call.language());
  }

  private ApiResponse found(ApiRequest call, PageAddress address, DocPage page) {
    var reader = contexts.of(call, address.hint());
    if (address.markdown() || prefersMarkdown(call)) {
      var text = reader.address().fillText(MarkdownWriter.write(page));
      return PageResponses.ok(call, PageResponses.MARKDOWN, text);
    }
    return PageResponses.ok(call, PageResponses.HTML, renderer.html(SitePage.of(page), reader));
  }

  private ApiResponse notFound(ApiRequest call, Language language) {
    var page =
        new DocPage(
            "",
            language,
            NOT_FOUND.forLanguage(language),
            "",
            List.of(new Block.Markdown(suggestions(call.path(), language))));
    var html = renderer.html(SitePage.at(DocPage.url("", language), page), contexts.of(call, ""));
    return PageResponses.of(call, HttpStatus.NOT_FOUND_404, PageResponses.HTML, html);
  }

  private String suggestions(String path, Language language) {
    var near = similar.near(path, language);
    var text = near.isEmpty() ? NOTHING_NEAR : NEAR;
    var links =
        near.stream()
            .map(page -> "- [%s](%s)".formatted(page.title(), page.url()))
            .collect(Collectors.joining("\n"));
    return text.with("path", path.replace("`", ""))
            .with("index", DocPage.url("", language))
            .forLanguage(language)
        + "\n\n"
        + links;
  }

  private static boolean isMarkdown(ApiRequest call) {
    return call.path().endsWith(".md");
  }

  private static boolean prefersMarkdown(ApiRequest call) {
    return call.header(HttpHeader.ACCEPT)
        .filter(accept -> accept.contains("text/markdown"))
        .isPresent();
  }
}
