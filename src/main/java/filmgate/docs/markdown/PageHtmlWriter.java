package filmgate.docs.markdown;

import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes a page as HTML. */
public final class PageHtmlWriter {
  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

  private final PageTransformer transformer;
  private final HtmlRenderer renderer;
  private final StringBuilder html = new StringBuilder();

  private PageHtmlWriter(DocPage page) {
    this.transformer = new PageTransformer(new PageLinks(page));
    this.renderer =
        HtmlRenderer.builder()
            .extensions(TABLES)
            .attributeProviderFactory(_ -> (node, _, attributes) -> mark(node, attributes))
            .build();
  }

  private void mark(Node node, Map<String, String> attributes) {
    if (!transformer.idOf(node).isEmpty()) {
      attributes.put("id", transformer.idOf(node));
    }
    if (!transformer.classOf(node).isEmpty()) {
      attributes.put("class", transformer.classOf(node));
    }
  }

  /** The page without its title. */
  public static HtmlPage write(DocPage page) {
    var writer = new PageHtmlWriter(page);
    page.blocks().forEach(writer::writeBlock);
    return new HtmlPage(writer.html.toString(), writer.transformer.headings());
  }

  private void writeBlock(Block block) {
    switch (block) {
      case Block.Markdown(var source) -> {
        var document = PARSER.parse(source);
        document.accept(transformer);
        html.append(renderer.render(document));
      }
      case Block.CodeTabs tabs -> html.append(CodeHtml.tabs(tabs));
      case Block.TryIt form -> html.append(CodeHtml.tryIt(form));
    }
  }
}
