package filmgate.view.webhook;

import static filmgate.json.JsonType.BOOLEAN;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.STRINGS;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.webhook.EndpointState;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.SigningSecrets;
import filmgate.webhook.WebhookEndpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The JSON of a webhook endpoint. */
public final class WebhookEndpointView {
  /** The list of an endpoint that receives all types of events. */
  public static final List<String> ALL_EVENTS = List.of("*");

  private static final JsonShape<WebhookEndpoint> SHAPE =
      JsonShape.<WebhookEndpoint>object()
          .field("id", STRING, endpoint -> endpoint.id().value())
          .constant("object", "webhook_endpoint")
          .field("url", STRING, endpoint -> endpoint.spec().url())
          .field(
              "events",
              STRINGS.describedAs("`[\"*\"]`: all types."),
              endpoint ->
                  endpoint.spec().events().isEmpty() ? ALL_EVENTS : endpoint.spec().events())
          .field("description", STRING, endpoint -> endpoint.spec().description())
          .field("enabled", BOOLEAN, WebhookEndpoint::isEnabled)
          .optional(
              "disabled_reason",
              JsonType.oneOf(
                      EndpointState.DISABLED.wireName(),
                      EndpointState.GONE.wireName(),
                      EndpointState.FAILING.wireName())
                  .describedAs(
                      "`disabled`: by the account. `gone`: it returned 410. `failing`: every"
                          + " attempt failed for five days."),
              endpoint ->
                  Optional.of(endpoint.state())
                      .filter(state -> state != EndpointState.ENABLED)
                      .map(EndpointState::wireName))
          .field(
              "test",
              BOOLEAN.describedAs("Whether it receives only events of tasks of test keys."),
              WebhookEndpoint::test)
          .field("created_at", UNIX_TIME, WebhookEndpoint::createdAt);

  private record WithSecret(WebhookEndpoint endpoint, Optional<SigningSecret> secret) {}

  private static final JsonShape<WithSecret> WITH_SECRET =
      JsonShape.<WithSecret>object()
          .fieldsOf(SHAPE, WithSecret::endpoint)
          .field(
              "secret",
              STRING.orNull().describedAs("Shown once. Null in a repeated response."),
              one -> one.secret().map(SigningSecret::text));

  public static final Schema SCHEMA = SHAPE.schema().named("WebhookEndpoint");

  /** With the secret, which is shown once. */
  public static final Schema NEW_SCHEMA = WITH_SECRET.schema().named("NewWebhookEndpoint");

  public static final Schema PAGE = PageView.schema(SCHEMA).named("WebhookEndpointPage");

  private static final JsonShape<WebhookEndpoint> DELETED =
      JsonShape.<WebhookEndpoint>object()
          .field("id", STRING, endpoint -> endpoint.id().value())
          .constant("object", "webhook_endpoint.deleted")
          .field("deleted", JsonType.TRUE, _ -> true);

  public static final Schema DELETED_SCHEMA = DELETED.schema().named("DeletedWebhookEndpoint");

  private static final JsonShape<SigningSecrets> DEFAULT_SECRET =
      JsonShape.<SigningSecrets>object()
          .constant("object", "webhook_secret")
          .field("secret", STRING, secrets -> secrets.current().text())
          .optional(
              "previous_expires_at",
              UNIX_TIME.describedAs(
                  "Seconds since 1970. Until then, the previous secret signs too."),
              WebhookEndpointView::previousUntil);

  public static final Schema DEFAULT_SECRET_SCHEMA = DEFAULT_SECRET.schema().named("WebhookSecret");

  private WebhookEndpointView() {}

  private static Optional<Instant> previousUntil(SigningSecrets secrets) {
    return secrets.previous().map(SigningSecrets.Previous::until);
  }

  public static byte[] render(WebhookEndpoint endpoint) {
    return SHAPE.render(endpoint);
  }

  public static byte[] render(WebhookEndpoint endpoint, SigningSecret secret) {
    return WITH_SECRET.render(new WithSecret(endpoint, Optional.of(secret)));
  }

  /** A new endpoint without its secret, for repeated requests. */
  public static byte[] withoutSecret(WebhookEndpoint endpoint) {
    return WITH_SECRET.render(new WithSecret(endpoint, Optional.empty()));
  }

  public static byte[] deleted(WebhookEndpoint endpoint) {
    return DELETED.render(endpoint);
  }

  /** All endpoints of an account. */
  public static byte[] page(List<WebhookEndpoint> all) {
    return PageView.render(all, all.size(), endpoint -> endpoint.id().value(), SHAPE::write);
  }

  public static byte[] render(SigningSecrets secrets) {
    return DEFAULT_SECRET.render(secrets);
  }
}
