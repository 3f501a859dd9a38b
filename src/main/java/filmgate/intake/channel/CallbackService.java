package filmgate.intake.channel;

import filmgate.channel.Credential;
import filmgate.id.TaskId;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.WebhookSignature;
import filmgate.webhook.WebhookSignature.Verification;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the callbacks of upstreams by the token of their URL and, if the channel has a {@code
 * webhook-secret}, by their signature (Standard Webhooks).
 *
 * @param poll polls the upstream for a task soon
 */
public record CallbackService(
    CallbackUrls urls,
    Supplier<ChannelSnapshot> channels,
    Consumer<TaskId> poll,
    InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(CallbackService.class);

  /**
   * The variable parts of the path of a callback.
   *
   * @param attempt the id of a task, a hyphen, and the number of the attempt
   */
  public record Address(String channel, String attempt, String token) {
    private Optional<TaskId> task() {
      var hyphen = attempt.lastIndexOf('-');
      return hyphen < 0 ? Optional.empty() : TaskId.parse(attempt.substring(0, hyphen));
    }
  }

  /** Whether this server created the URL. */
  public boolean isKnown(Address address) {
    return urls.isToken(address.channel(), address.attempt(), address.token())
        && channels.get().find(address.channel()).isPresent();
  }

  /** Requests a poll of the task; false if the signature is missing, wrong, or too old. */
  public boolean receive(Address address, WebhookSignature.Headers headers, byte[] body) {
    var verification = verify(address.channel(), headers, body);
    if (verification != Verification.VALID) {
      LOG.warn(
          "event=callback_refused channel={} attempt={} reason={}",
          address.channel(),
          address.attempt(),
          verification.wireName());
      return false;
    }
    address.task().ifPresent(poll);
    return true;
  }

  private Verification verify(String channel, WebhookSignature.Headers headers, byte[] body) {
    var secret =
        channels
            .get()
            .find(channel)
            .flatMap(found -> found.config().credentials().webhookSecret())
            .map(Credential::value);
    if (secret.isEmpty()) {
      return Verification.VALID;
    }
    var secrets = SigningSecret.parse(secret.get()).map(List::of).orElse(List.of());
    return WebhookSignature.verify(headers, body, secrets, clock.instant());
  }
}
