package filmgate.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The caller's own labels of a task: returned and searched, never interpreted.
 *
 * @param externalId the caller's own id of the task; empty if there is none
 * @param metadata names and values in the order of the request
 */
public record Labels(String externalId, Map<String, String> metadata) {
  public static final Labels NONE = new Labels("", Map.of());

  public Labels {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  int characters() {
    var characters = externalId.length();
    for (var label : metadata.entrySet()) {
      characters += label.getKey().length() + label.getValue().length();
    }
    return characters;
  }
}
