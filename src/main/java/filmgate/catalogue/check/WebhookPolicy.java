package filmgate.catalogue.check;

import filmgate.text.Problem;
import java.util.Optional;

/** Which URLs may receive webhooks. It must be fast and must not use the network. */
@FunctionalInterface
public interface WebhookPolicy {
  /** Allows every URL. */
  WebhookPolicy NONE = (_, _) -> Optional.empty();

  /**
   * What is wrong with the URL of a webhook; empty if it may receive webhooks.
   *
   * @param param the path of the field, as the caller wrote it
   */
  Optional<Problem> problem(String param, String url);
}
