package filmgate.docs.site;

import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import filmgate.text.SimilarNames;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the pages that a reader of an unknown path probably looks for. */
public final class SimilarPages {
  private static final int PAGES_MAX = 5;

  private final Documentation documentation;

  public SimilarPages(Documentation documentation) {
    this.documentation = documentation;
  }

  /** At most five pages, the most similar first. */
  public List<DocPage> near(String path, Language language) {
    var words = words(path);
    return documentation.pages(language).stream()
        .filter(page -> score(words, page) > 0)
        .sorted(Comparator.comparingInt((DocPage page) -> -score(words, page)))
        .limit(PAGES_MAX)
        .toList();
  }

  /** How many words of the path are in the path or the title of the page; spelling errors count. */
  private static int score(List<String> words, DocPage page) {
    var own = words(page.path() + " " + page.title());
    var score = 0;
    for (var word : words) {
      if (own.contains(word)) {
        score += 3;
      } else if (SimilarNames.nearest(word, own).isPresent()) {
        score += 2;
      }
    }
    return score;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.]+"))
        .filter(word -> word.length() > 1 && !word.equals("docs") && !word.equals("md"))
        .toList();
  }
}
