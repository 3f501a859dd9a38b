package filmgate.store.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The violations of an audit: the first as text, the others as a number. */
final class Violations {
  private static final int SHOWN_MAX = 1_000;

  private final List<String> shown = new ArrayList<>();
  private long hidden;

  void require(boolean valid, Supplier<String> message) {
    if (!valid) {
      add(message.get());
    }
  }

  void add(String message) {
    if (shown.size() < SHOWN_MAX) {
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
