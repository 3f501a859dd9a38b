package filmgate.api.webhook;

import static filmgate.api.route.Operation.Tag.WEBHOOKS;
import static filmgate.api.route.RouteAccess.GENERATE;
import static filmgate.api.route.RouteAccess.KEY;

import filmgate.api.error.ApiError.Idempotency;
import filmgate.api.error.ApiError.NotFound;
import filmgate.api.error.ApiError.WebhookConflict;
import filmgate.api.route.Operation;
import filmgate.api.route.Parameter;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.assets.WebhookUrls;
import filmgate.intake.webhook.WebhookService;
import filmgate.store.WebhookQueries;
import filmgate.view.webhook.DeliveryView;
import filmgate.view.webhook.WebhookEndpointView;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;

/** The webhook endpoints of the account, and their deliveries. */
public final class WebhookRoutes implements RouteGroup {
  private static final String ENDPOINTS = "/v1/webhook_endpoints";
  private static final String ENDPOINT = ENDPOINTS + "/{id}";
  private static final String DELIVERIES = "/v1/webhook_deliveries";
  private static final String SECRET = "/v1/webhook_secret";

  private final WebhookEndpoints endpoints;
  private final WebhookDeliveries deliveries;

  public WebhookRoutes(WebhookQueries queries, WebhookService service, WebhookUrls urls) {
    endpoints = new WebhookEndpoints(queries, service, urls);
    deliveries = new WebhookDeliveries(queries, service, endpoints);
  }

  @Override
  public List<Route> routes() {
    return Stream.of(endpointRoutes(), secretRoutes(), deliveryRoutes())
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> endpointRoutes() {
    return List.of(
        Operation.of(WEBHOOKS, "createWebhookEndpoint", "Create a webhook endpoint.")
            .withParameters(Parameter.IDEMPOTENCY_KEY)
            .returns(HttpStatus.CREATED_201, WebhookEndpointView.NEW_SCHEMA)
            .withErrors(
                WebhookConflict.TOO_MANY_WEBHOOK_ENDPOINTS, Idempotency.IDEMPOTENCY_KEY_REUSED)
            .post(ENDPOINTS, GENERATE, endpoints::create)
            .withBody(EndpointRequest.NEW),
        Operation.of(WEBHOOKS, "listWebhookEndpoints", "List webhook endpoints.")
            .returns(WebhookEndpointView.PAGE)
            .get(ENDPOINTS, KEY, endpoints::list),
        Operation.of(WEBHOOKS, "getWebhookEndpoint", "Get a webhook endpoint.")
            .returns(WebhookEndpointView.SCHEMA)
            .withErrors(NotFound.WEBHOOK_ENDPOINT_NOT_FOUND)
            .get(ENDPOINT, KEY, endpoints::get),
        Operation.of(WEBHOOKS, "updateWebhookEndpoint", "Update a webhook endpoint.")
            .returns(WebhookEndpointView.SCHEMA)
            .withErrors(NotFound.WEBHOOK_ENDPOINT_NOT_FOUND)
            .patch(ENDPOINT, GENERATE, endpoints::update)
            .withBody(EndpointRequest.CHANGES),
        Operation.of(WEBHOOKS, "deleteWebhookEndpoint", "Delete a webhook endpoint.")
            .returns(WebhookEndpointView.DELETED_SCHEMA)
            .withErrors(NotFound.WEBHOOK_ENDPOINT_NOT_FOUND)
            .delete(ENDPOINT, GENERATE, endpoints::delete),
        Operation.of(WEBHOOKS, "testWebhookEndpoint", "Send a test event to an endpoint.")
            .returns(HttpStatus.ACCEPTED_202, DeliveryView.SCHEMA)
            .withErrors(NotFound.WEBHOOK_ENDPOINT_NOT_FOUND, WebhookConflict.WEBHOOK_CLOSED)
            .post(ENDPOINT + "/test", GENERATE, endpoints::test));
  }

  private List<Route> secretRoutes() {
    return List.of(
        Operation.of(WEBHOOKS, "rotateWebhookEndpoint", "Rotate the secret of an endpoint.")
            .returns(WebhookEndpointView.NEW_SCHEMA)
            .withErrors(NotFound.WEBHOOK_ENDPOINT_NOT_FOUND)
            .post(ENDPOINT + "/rotate", GENERATE, endpoints::rotate),
        Operation.of(WEBHOOKS, "getWebhookSecret", "Get the secret of the webhooks of tasks.")
            .returns(WebhookEndpointView.DEFAULT_SECRET_SCHEMA)
            .get(SECRET, GENERATE, endpoints::secret),
        Operation.of(WEBHOOKS, "rotateWebhookSecret", "Rotate the secret of the webhooks of tasks.")
            .returns(WebhookEndpointView.DEFAULT_SECRET_SCHEMA)
            .post(SECRET + "/rotate", GENERATE, endpoints::rotateSecret));
  }

  private List<Route> deliveryRoutes() {
    return List.of(
        Operation.of(WEBHOOKS, "listEndpointDeliveries", "List the deliveries of an endpoint.")
            .withParameters(WebhookDeliveries.OF_ENDPOINT)
            .returns(DeliveryView.PAGE)
            .withErrors(NotFound.WEBHOOK_ENDPOINT_NOT_FOUND)
            .get(ENDPOINT + "/deliveries", KEY, deliveries::ofEndpoint),
        Operation.of(WEBHOOKS, "recoverDeliveries", "Send again what an endpoint did not receive.")
            .returns(DeliveryView.RECOVERY_SCHEMA)
            .withErrors(NotFound.WEBHOOK_ENDPOINT_NOT_FOUND, WebhookConflict.WEBHOOK_CLOSED)
            .post(ENDPOINT + "/recover", GENERATE, deliveries::recover)
            .withBody(WebhookDeliveries.RECOVER),
        Operation.of(WEBHOOKS, "listDeliveries", "List the deliveries of the account.")
            .withParameters(WebhookDeliveries.OF_ENDPOINT)
            .withParameters(WebhookDeliveries.TASK)
            .returns(DeliveryView.PAGE)
            .get(DELIVERIES, KEY, deliveries::list),
        Operation.of(WEBHOOKS, "getDelivery", "Get a delivery and its attempts.")
            .returns(DeliveryView.WITH_ATTEMPTS_SCHEMA)
            .withErrors(NotFound.WEBHOOK_DELIVERY_NOT_FOUND)
            .get(DELIVERIES + "/{id}", KEY, deliveries::get),
        Operation.of(WEBHOOKS, "redeliver", "Send an event again.")
            .returns(HttpStatus.ACCEPTED_202, DeliveryView.SCHEMA)
            .withErrors(NotFound.WEBHOOK_DELIVERY_NOT_FOUND, WebhookConflict.WEBHOOK_CLOSED)
            .post(DELIVERIES + "/{id}/redeliver", GENERATE, deliveries::redeliver));
  }
}
