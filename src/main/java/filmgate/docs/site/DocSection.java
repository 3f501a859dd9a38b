package filmgate.docs.site;

import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A section of the site.
 *
 * @param pages writes the pages in a language, in their order
 * @param inMenu which of them the menu lists
 */
public record DocSection(
    LocalizedText title, Function<Language, List<DocPage>> pages, Predicate<DocPage> inMenu) {

  /** A section of which the menu lists every page. */
  public static DocSection of(LocalizedText title, Function<Language, List<DocPage>> pages) {
    return new DocSection(title, pages, _ -> true);
  }

  /** A section of Markdown files. */
  static DocSection ofFiles(LocalizedText title, String... paths) {
    return of(
        title,
        language -> List.of(paths).stream().map(path -> DocFiles.read(path, language)).toList());
  }
}
