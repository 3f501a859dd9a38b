package filmgate.api.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;

/**
 * The elements of {@code Forwarded} (RFC 7239), one for each proxy, the nearest one last.
 *
 * <p>An element whose values two programs could split differently is refused: a comma, semicolon,
 * or backslash in quotes, an unfinished quote, a parameter without a value, or a name that occurs
 * twice.
 */
record ForwardedHeader(List<Map<String, String>> elements) {
  private static final String NAME = "Forwarded";

  ForwardedHeader {
    elements = List.copyOf(elements);
  }

  /** The elements of all headers of the request; empty if one of them is refused. */
  static Optional<ForwardedHeader> of(HttpFields headers) {
    var elements = new ArrayList<Map<String, String>>();
    for (var value : headers.getValuesList(NAME)) {
      for (var text : parts(value, ",")) {
        var element = element(text);
        if (element.isEmpty()) {
          return Optional.empty();
        }
        elements.add(element.get());
      }
    }
    return Optional.of(new ForwardedHeader(elements));
  }

  /** A parameter of the element of the nearest proxy. */
  Optional<String> last(String name) {
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(elements.getLast().get(name));
  }

  private static Optional<Map<String, String>> element(String text) {
    var parameters = new HashMap<String, String>();
    for (var part : parts(text, ";")) {
      var at = part.indexOf('=');
      var value = at < 1 ? Optional.<String>empty() : unquoted(part.substring(at + 1).strip());
      var name = at < 1 ? "" : part.substring(0, at).strip().toLowerCase(Locale.ROOT);
      if (value.isEmpty() || parameters.putIfAbsent(name, value.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  /** The parts that are not empty. */
  private static List<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .filter(part -> !part.isBlank())
        .map(String::strip)
        .toList();
  }

  /** The value without its quotes; empty if it has half of a pair of quotes. */
  private static Optional<String> unquoted(String value) {
    var quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    var text = quoted ? value.substring(1, value.length() - 1) : value;
    return text.isEmpty() || text.indexOf('"') >= 0 || text.indexOf('\\') >= 0
        ? Optional.empty()
        : Optional.of(text);
  }
}
