package filmgate.catalogue.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request carries beside the film (contract 5.1 and 7(s)).
 *
 * @param metadata names and values in the order in which they were given
 * @param externalId the caller's own id; empty when there is none
 * @param expiresInSeconds how long the task may wait for its start; 0: as long as it takes
 */
public record RequestExtras(Map<String, String> metadata, String externalId, int expiresInSeconds) {
  public RequestExtras {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }
}
