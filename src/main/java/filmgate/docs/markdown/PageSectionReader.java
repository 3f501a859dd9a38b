package filmgate.docs.markdown;

import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Splits a page at its headings, for the search. */
public final class PageSectionReader extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final PageTransformer transformer;
  private final List<PageSection> sections = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private PageHeading current = new PageHeading(1, "", "");
  private int headings;

  private PageSectionReader(DocPage page) {
    this.transformer = new PageTransformer(new PageLinks(page));
  }

  /** The sections of a page with the anchors that they have in HTML. The first has no heading. */
  public static List<PageSection> read(DocPage page) {
    var reader = new PageSectionReader(page);
    for (var block : page.blocks()) {
      switch (block) {
        case Block.Markdown(var source) -> reader.readMarkdown(source);
        case Block.CodeTabs _, Block.TryIt _ -> {
          // Programs are not searched.
        }
      }
    }
    reader.finish();
    return List.copyOf(reader.sections);
  }

  private void readMarkdown(String source) {
    var document = PARSER.parse(source);
    document.accept(transformer);
    document.accept(this);
  }

  private void finish() {
    sections.add(new PageSection(current.id(), current.text(), text.toString()));
    text.setLength(0);
  }

  @Override
  public void visit(Heading heading) {
    finish();
    current = transformer.headings().get(headings);
    headings++;
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(Paragraph node) {
    visitChildren(node);
    text.append(". ");
  }

  /** A cell of a table, among others. */
  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    text.append(". ");
  }
}
