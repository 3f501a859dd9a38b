package filmgate.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a caller wrote on a task for itself: shown and searched, never interpreted.
 *
 * @param externalId the caller's own id of the task; empty when there is none
 * @param metadata names and values in the order in which they were given
 */
public record Labels(String externalId, Map<String, String> metadata) {
  public static final Labels NONE = new Labels("", Map.of());

  public Labels {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }
}
