package filmgate.webhook;

import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import java.util.Locale;
import java.util.regex.Pattern;

/** The receiver of a delivery. */
public sealed interface DeliveryTarget {
  Pattern AUTHORITY = Pattern.compile("//([^/?#]*)");

  /** An endpoint of the account. */
  record ToEndpoint(EndpointId endpoint) implements DeliveryTarget {}

  /** The webhook of one task; its URL is empty once the task is erased. */
  record ToTaskWebhook(String url) implements DeliveryTarget {}

  /**
   * What shares a limit of attempts at the same time: an endpoint, or the webhooks of an account at
   * one host.
   */
  default String receiver(AccountId account) {
    return switch (this) {
      case ToEndpoint(var endpoint) -> endpoint.value();
      case ToTaskWebhook(var url) -> account.value() + " " + authority(url);
    };
  }

  private static String authority(String url) {
    var matcher = AUTHORITY.matcher(url);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
