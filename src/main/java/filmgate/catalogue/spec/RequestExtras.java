package filmgate.catalogue.spec;

import filmgate.generation.ChannelChoice;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values of {@link CommonFields} in a request.
 *
 * @param metadata in the order of the body
 * @param externalId the caller's own id; empty if there is none
 * @param expiresInSeconds how long the task may wait for its start; 0 means forever
 * @param retentionHours how long the files of the task are stored; 0 for the account's retention
 * @param language the language of the messages to the webhook; empty for that of the request
 * @param channels which channels may create the video
 * @param webhook the URL that receives the task when it has finished
 */
public record RequestExtras(
    Map<String, String> metadata,
    String externalId,
    int expiresInSeconds,
    int retentionHours,
    String language,
    ChannelChoice channels,
    Optional<WebhookField> webhook) {
  public RequestExtras {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }
}
