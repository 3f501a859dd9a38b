package filmgate.docs.reference;

import java.util.LinkedHashSet;
import java.util.Set;

/** The headers that every response to a request with a key can have. */
final class CommonHeaders {
  private CommonHeaders() {}

  static Set<String> of(ApiDocument document) {
    var common = new LinkedHashSet<>(document.headers().keySet());
    for (var operation : document.operations()) {
      if (operation.hasKey()) {
        var first = operation.successes().getFirst().getValue();
        common.retainAll(first.path("headers").propertyNames());
      }
    }
    return common;
  }
}
