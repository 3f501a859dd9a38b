package filmgate.docs.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Adapts parsed Markdown to the site: anchors of headings, links, code blocks, and wide tables. */
final class PageTransformer extends AbstractVisitor {
  private static final Map<String, String> NOTES =
      Map.of("Note", "note", "说明", "note", "Warning", "warning", "注意", "warning", "警告", "warning");

  private final PageLinks links;
  private final HeadingAnchors anchors = new HeadingAnchors();
  private final List<PageHeading> headings = new ArrayList<>();
  private final Map<Node, String> ids = new HashMap<>();
  private final Map<Node, String> classes = new HashMap<>();

  PageTransformer(PageLinks links) {
    this.links = links;
  }

  /** The headings so far, in their order. */
  List<PageHeading> headings() {
    return List.copyOf(headings);
  }

  /** The anchor of a heading; empty for other nodes. */
  String idOf(Node node) {
    return ids.getOrDefault(node, "");
  }

  /** The class of an element of HTML; empty for most nodes. */
  String classOf(Node node) {
    return classes.getOrDefault(node, "");
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    var anchored = anchors.anchor(plainText(heading));
    if (heading.getLastChild() instanceof Text last) {
      last.setLiteral(last.getLiteral().replaceFirst("\\s*\\{#[\\w.-]+}\\s*$", ""));
    }
    ids.put(heading, anchored.id());
    headings.add(new PageHeading(heading.getLevel(), anchored.id(), anchored.text()));
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    link.setDestination(prefixed(links.resolve(link.getDestination())));
  }

  /** A quotation that starts with a bold word such as <b>Warning</b> is a note. */
  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
    if (quote.getFirstChild() instanceof Paragraph first
        && first.getFirstChild() instanceof StrongEmphasis word) {
      var name = NOTES.getOrDefault(plainText(word).replaceFirst("[:：.。]$", ""), "");
      classes.put(quote, name);
    }
  }

  @Override
  public void visit(Image image) {
    image.setDestination(prefixed(links.resolve(image.getDestination())));
  }

  @Override
  public void visit(FencedCodeBlock block) {
    var language = CodeFences.language(block.getInfo() == null ? "" : block.getInfo());
    block.insertAfter(html(CodeHtml.block(language, block.getLiteral())));
    block.unlink();
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    block.insertAfter(html(CodeHtml.block("", block.getLiteral())));
    block.unlink();
  }

  /** A table that is wider than the page scrolls, also with the keyboard. */
  @Override
  public void visit(CustomBlock block) {
    visitChildren(block);
    if (block instanceof TableBlock) {
      removeEmptyHead(block);
      block.insertBefore(html("<div class=\"table\" tabindex=\"0\">"));
      block.insertAfter(html("</div>"));
    }
  }

  /** Markdown demands a head of every table; one without text is left out, and so is a cell. */
  private static void removeEmptyHead(Node table) {
    if (!(table.getFirstChild() instanceof TableHead head)) {
      return;
    }
    if (plainText(head).isBlank()) {
      head.unlink();
    } else {
      head.accept(new EmptyHeadCells());
    }
  }

  /** Makes the empty cells of a head cells that head nothing. */
  private static final class EmptyHeadCells extends AbstractVisitor {
    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableCell cell && plainText(cell).isBlank()) {
        cell.setHeader(false);
      }
      visitChildren(node);
    }
  }

  private static HtmlBlock html(String text) {
    var block = new HtmlBlock();
    block.setLiteral(text.stripTrailing());
    return block;
  }

  private static String prefixed(String target) {
    return target.startsWith("/") ? PublicAddress.PATH_PREFIX + target : target;
  }

  private static String plainText(Node parent) {
    var text = new StringBuilder();
    parent.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(Code node) {
            text.append(node.getLiteral());
          }
        });
    return text.toString();
  }
}
