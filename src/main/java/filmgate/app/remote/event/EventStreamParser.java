package filmgate.app.remote.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of {@code text/event-stream}, as the HTML standard defines it. */
final class EventStreamParser {
  private static final String DATA = "data";
  private final List<String> data = new ArrayList<>();

  /** The data of the message that this line ends; empty if it ends none. */
  Optional<String> accept(String line) {
    if (line.isEmpty()) {
      return end();
    }
    var colon = line.indexOf(':');
    var name = colon < 0 ? line : line.substring(0, colon);
    if (name.equals(DATA)) {
      data.add(value(line, colon));
    }
    return Optional.empty();
  }

  private static String value(String line, int colon) {
    if (colon < 0) {
      return "";
    }
    var value = line.substring(colon + 1);
    return value.startsWith(" ") ? value.substring(1) : value;
  }

  private Optional<String> end() {
    if (data.isEmpty()) {
      return Optional.empty();
    }
    var text = String.join("\n", data);
    data.clear();
    return Optional.of(text);
  }
}
