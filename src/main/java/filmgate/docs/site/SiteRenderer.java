package filmgate.docs.site;

import filmgate.docs.markdown.PageHeading;
import filmgate.docs.markdown.PageHtmlWriter;
import filmgate.docs.page.DocPage;
import filmgate.docs.site.PageFrame.MenuLink;
import filmgate.docs.site.PageFrame.MenuSection;
import filmgate.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes whole HTML pages: the page itself, and the frame around it. */
public final class SiteRenderer {
  private static final String MODELS = "/models/";
  private static final int HEADING_LEVEL_MAX = 3;
  private static final LocalizedText NOT_SERVED =
      new LocalizedText(
          "No channel of this server serves this model. Only test keys can use it.",
          "本服务没有支持该模型的渠道，仅测试密钥可用。");

  private final Documentation documentation;

  public SiteRenderer(Documentation documentation) {
    this.documentation = documentation;
  }

  /** The complete HTML of a page for one reader. */
  public String html(SitePage shown, ReaderContext reader) {
    var page = shown.page();
    var written = PageHtmlWriter.write(page);
    var text = new SiteText(page.language());
    var frame =
        new PageFrame(
            text,
            reader.address().pathPrefix(),
            page.title(),
            page.summary(),
            reader.address().fillHtml(written.html()),
            shown.alternate(),
            Optional.of(shown.markdown()).filter(one -> !one.isEmpty()),
            hint(page, reader),
            menu(shown, reader),
            outline(written.headings()),
            neighbours(page, text, reader));
    return PageFrameRenderer.of().execute(frame);
  }

  /** Whether the menu and the indexes list the page: models that no channel serves are left out. */
  static boolean isListed(DocPage page, ReaderContext reader) {
    return !page.path().startsWith(MODELS)
        || reader.servesModel().test(page.path().substring(MODELS.length()));
  }

  private static Optional<String> hint(DocPage page, ReaderContext reader) {
    var unserved = isListed(page, reader) ? "" : NOT_SERVED.forLanguage(page.language());
    return Stream.of(reader.hint(), unserved).filter(one -> !one.isEmpty()).findFirst();
  }

  private List<MenuSection> menu(SitePage shown, ReaderContext reader) {
    return documentation.sections(shown.page().language()).stream()
        .map(
            section ->
                new MenuSection(
                    section.title(),
                    section.pages().stream()
                        .filter(section.inMenu())
                        .filter(page -> isListed(page, reader))
                        .map(page -> link("", "", page, page.url().equals(shown.url())))
                        .toList()))
        .toList();
  }

  private static List<PageHeading> outline(List<PageHeading> headings) {
    return headings.stream().filter(one -> one.level() <= HEADING_LEVEL_MAX).toList();
  }

  private List<MenuLink> neighbours(DocPage page, SiteText text, ReaderContext reader) {
    var all =
        documentation.sections(page.language()).stream()
            .flatMap(section -> section.pages().stream().filter(section.inMenu()))
            .filter(one -> isListed(one, reader))
            .toList();
    var index = all.indexOf(page);
    var links = new ArrayList<MenuLink>();
    at(all, index - 1).ifPresent(one -> links.add(link(text.previous(), "prev", one, false)));
    at(all, index + 1).ifPresent(one -> links.add(link(text.next(), "next", one, false)));
    return index < 0 ? List.of() : links;
  }

  private static Optional<DocPage> at(List<DocPage> pages, int index) {
    return index >= 0 && index < pages.size() ? Optional.of(pages.get(index)) : Optional.empty();
  }

  private static MenuLink link(String label, String relation, DocPage page, boolean current) {
    return new MenuLink(label, relation, page.url(), page.title(), current);
  }
}
