package filmgate.docs.site;

import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All pages of the documentation. They are written when the first one is requested. */
public final class Documentation {
  private final List<DocSection> sections;
  private final Map<Language, WrittenPages> written = new EnumMap<>(Language.class);

  public Documentation(List<DocSection> sections) {
    this.sections = List.copyOf(sections);
  }

  /** A section with its pages. */
  public record WrittenSection(String title, List<DocPage> pages, Predicate<DocPage> inMenu) {
    public WrittenSection {
      pages = List.copyOf(pages);
    }
  }

  private record WrittenPages(List<WrittenSection> sections, Map<String, DocPage> byPath) {}

  /** The sections in the order of the menu. */
  public List<WrittenSection> sections(Language language) {
    return written(language).sections();
  }

  /** The page at a path below {@code /docs}, {@code /guides/webhooks}. */
  public Optional<DocPage> find(String path, Language language) {
    return Optional.ofNullable(written(language).byPath().get(path));
  }

  /** All pages in the order of the menu. */
  public List<DocPage> pages(Language language) {
    return List.copyOf(written(language).byPath().values());
  }

  private synchronized WrittenPages written(Language language) {
    return written.computeIfAbsent(language, this::write);
  }

  private WrittenPages write(Language language) {
    var all =
        sections.stream()
            .map(
                section ->
                    new WrittenSection(
                        section.title().forLanguage(language),
                        section.pages().apply(language),
                        section.inMenu()))
            .toList();
    var byPath = new LinkedHashMap<String, DocPage>();
    var index = IndexPage.write(all, language);
    byPath.put(index.path(), index);
    for (var section : all) {
      for (var page : section.pages()) {
        if (byPath.put(page.path(), page) != null) {
          throw new IllegalStateException("two pages at " + page.url());
        }
      }
    }
    return new WrittenPages(all, byPath);
  }
}
