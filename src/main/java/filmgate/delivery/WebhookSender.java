package filmgate.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.assets.SafePost;
import filmgate.assets.SafePost.JsonPost;
import filmgate.assets.SafePost.PostOutcome;
import filmgate.assets.WebhookUrls;
import filmgate.intake.webhook.WebhookService;
import filmgate.net.RetryAfter;
import filmgate.store.WebhookQueries;
import filmgate.webhook.AttemptResult;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.DeliveryContent;
import filmgate.webhook.DeliveryTarget.ToEndpoint;
import filmgate.webhook.DeliveryTarget.ToTaskWebhook;
import filmgate.webhook.RetrySchedule;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.WebhookEndpoint;
import filmgate.webhook.WebhookSignature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one attempt of a delivery: renders, signs, and sends it. */
public final class WebhookSender {
  /** The longest time of an attempt. */
  public static final Duration TIMEOUT = Duration.ofSeconds(15);

  private static final int GONE = 410;

  private final WebhookQueries queries;
  private final WebhookService secrets;
  private final DeliveryContent content;
  private final WebhookUrls urls;
  private final SafePost post;
  private final RetrySchedule schedule;
  private final Clock clock;

  public WebhookSender(
      WebhookQueries queries,
      WebhookService secrets,
      DeliveryContent content,
      WebhookUrls urls,
      SafePost post,
      RetrySchedule schedule,
      Clock clock) {
    this.queries = queries;
    this.secrets = secrets;
    this.content = content;
    this.urls = urls;
    this.post = post;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** An attempt and what follows from it. */
  public record Sent(DeliveryAttempt attempt, AttemptResult result) {}

  private record Message(String url, String body, List<SigningSecret> secrets) {}

  public Sent send(Delivery delivery) {
    var start = clock.instant();
    return message(delivery, start)
        .map(message -> send(delivery, message, start))
        .orElseGet(
            () ->
                new Sent(
                    attempt(delivery, start, "", 0, "", "there is nothing to deliver"),
                    new AttemptResult.NothingToSend()));
  }

  /** An attempt that failed inside the server. */
  Sent failed(Delivery delivery) {
    var error = "the server could not create the message";
    return new Sent(
        attempt(delivery, clock.instant(), "", 0, "", error), retry(delivery, Optional.empty()));
  }

  private Optional<Message> message(Delivery delivery, Instant now) {
    return switch (delivery.target()) {
      case ToEndpoint(var id) ->
          queries
              .endpoint(id)
              .filter(WebhookEndpoint::isEnabled)
              .flatMap(endpoint -> message(delivery, endpoint, now));
      case ToTaskWebhook(var url) ->
          content
              .forTaskWebhook(delivery)
              .map(body -> new Message(url, text(body), defaultSecrets(delivery, now)));
    };
  }

  private Optional<Message> message(Delivery delivery, WebhookEndpoint endpoint, Instant now) {
    return queries
        .secrets(endpoint.id())
        .flatMap(
            keys ->
                content
                    .forEndpoint(delivery, endpoint.origin())
                    .map(body -> new Message(endpoint.spec().url(), text(body), keys.at(now))));
  }

  private List<SigningSecret> defaultSecrets(Delivery delivery, Instant now) {
    return secrets.defaultSecrets(delivery.account(), delivery.test()).at(now);
  }

  private Sent send(Delivery delivery, Message message, Instant start) {
    return switch (post(delivery, message, start)) {
      case PostOutcome.NoResponse(var reason) ->
          new Sent(
              attempt(delivery, start, message.url(), 0, "", reason),
              retry(delivery, Optional.empty()));
      case PostOutcome.Responded(var status, var retryAfter, var text) ->
          new Sent(
              attempt(delivery, start, message.url(), status, shortened(text), ""),
              result(delivery, status, retryAfter));
    };
  }

  private PostOutcome post(Delivery delivery, Message message, Instant start) {
    return switch (urls.check(message.url())) {
      case ALLOWED -> post.post(message.url(), request(delivery, message, start));
      case INVALID, BLOCKED, PORT_NOT_ALLOWED ->
          new PostOutcome.NoResponse("the settings of the server do not allow the URL");
    };
  }

  private static JsonPost request(Delivery delivery, Message message, Instant start) {
    var signed =
        WebhookSignature.sign(
            delivery.messageId(), start, message.body().getBytes(UTF_8), message.secrets());
    return new JsonPost(
        Map.of(
            WebhookSignature.ID_HEADER, signed.id(),
            WebhookSignature.TIMESTAMP_HEADER, signed.timestamp(),
            WebhookSignature.SIGNATURE_HEADER, signed.signature()),
        message.body());
  }

  private AttemptResult result(Delivery delivery, int status, Optional<String> retryAfter) {
    if (status >= 200 && status < 300) {
      return new AttemptResult.Delivered();
    }
    return status == GONE
        ? new AttemptResult.ReceiverGone()
        : retry(delivery, retryAfter.flatMap(text -> RetryAfter.parse(text, clock.instant())));
  }

  private AttemptResult retry(Delivery delivery, Optional<Duration> retryAfter) {
    return schedule
        .next(delivery.attempts() + 1, retryAfter)
        .<AttemptResult>map(gap -> new AttemptResult.RetryAt(clock.instant().plus(gap)))
        .orElseGet(AttemptResult.GivenUp::new);
  }

  private DeliveryAttempt attempt(
      Delivery delivery, Instant start, String url, int status, String text, String error) {
    var duration = Duration.between(start, clock.instant());
    return new DeliveryAttempt(delivery.attempts() + 1, start, duration, url, status, text, error);
  }

  private static String text(byte[] json) {
    return new String(json, UTF_8);
  }

  private static String shortened(String text) {
    return text.length() > DeliveryAttempt.RESPONSE_MAX
        ? text.substring(0, DeliveryAttempt.RESPONSE_MAX)
        : text;
  }
}
