package filmgate.store.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The violations of an audit: the first {@code shownMax} as text, the others as a number. */
final class Violations {
  private final int shownMax;
  private final List<String> shown = new ArrayList<>();
  private long hidden;

  Violations(int shownMax) {
    this.shownMax = shownMax;
  }

  void require(boolean valid, Supplier<String> message) {
    if (!valid) {
      add(message.get());
    }
  }

  void add(String message) {
    if (shown.size() < shownMax) {
      shown.add(message);
    } else {
      hidden++;
    }
  }

  List<String> list() {
    var all = new ArrayList<>(shown);
    if (hidden > 0) {
      all.add("and %d more".formatted(hidden));
    }
    return all;
  }
}
