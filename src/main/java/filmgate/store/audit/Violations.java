package filmgate.store.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What was found wrong: the first so many in words, the rest counted. */
final class Violations {
  private final int shownMax;
  private final List<String> shown = new ArrayList<>();
  private long more;

  Violations(int shownMax) {
    this.shownMax = shownMax;
  }

  void require(boolean sound, Supplier<String> words) {
    if (!sound) {
      add(words.get());
    }
  }

  void add(String words) {
    if (shown.size() < shownMax) {
      shown.add(words);
    } else {
      more++;
    }
  }

  List<String> list() {
    var all = new ArrayList<>(shown);
    if (more > 0) {
      all.add("and %d more".formatted(more));
    }
    return all;
  }
}
