package filmgate.api.webhook;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiError.NotFound;
import filmgate.api.error.ApiException;
import filmgate.api.request.IdempotentResponses;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.assets.WebhookUrls;
import filmgate.id.EndpointId;
import filmgate.intake.TaskAccess;
import filmgate.intake.webhook.WebhookService;
import filmgate.store.Outcome.DeliveryChange;
import filmgate.store.Outcome.EndpointChange;
import filmgate.store.WebhookQueries;
import filmgate.view.webhook.DeliveryView;
import filmgate.view.webhook.WebhookEndpointView;
import filmgate.webhook.Delivery;
import filmgate.webhook.WebhookEndpoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/** The webhook endpoints of the caller's account; of a test key, those that test keys created. */
final class WebhookEndpoints {
  private final WebhookQueries queries;
  private final WebhookService service;
  private final WebhookUrls urls;

  WebhookEndpoints(WebhookQueries queries, WebhookService service, WebhookUrls urls) {
    this.queries = queries;
    this.service = service;
    this.urls = urls;
  }

  /** {@code POST /v1/webhook_endpoints}. */
  ApiResponse create(ApiRequest call) {
    var body = call.json();
    var request = EndpointRequest.create(body, urls);
    var fresh =
        service.newEndpoint(
            call.caller().account(),
            TaskAccess.testOnly(call.caller()),
            request.spec(),
            request.enabled(),
            call.publicUrl());
    var again = WebhookEndpointView.withoutSecret(fresh.endpoint());
    return IdempotentResponses.respond(
        service.create(
            IdempotentResponses.changeContext(call, body),
            fresh,
            new String(again, StandardCharsets.UTF_8)),
        done -> WebhookEndpointView.render(changed(done), fresh.secret()),
        IdempotentResponses::storedBytes);
  }

  /** {@code GET /v1/webhook_endpoints}. */
  ApiResponse list(ApiRequest call) {
    var visible =
        queries.endpoints(call.caller().account()).stream()
            .filter(endpoint -> isVisible(call, endpoint))
            .toList();
    return ApiResponse.json(WebhookEndpointView.page(visible), List.of(ResponseHeaders.PRIVATE));
  }

  /** {@code GET /v1/webhook_endpoints/{id}}. */
  ApiResponse get(ApiRequest call) {
    return respond(own(call));
  }

  /** {@code PATCH /v1/webhook_endpoints/{id}}: omitted fields keep their value. */
  ApiResponse update(ApiRequest call) {
    var endpoint = own(call);
    var before = new EndpointRequest(endpoint.spec(), endpoint.isEnabled());
    var request = EndpointRequest.update(call.json(), before, urls);
    return respond(
        changed(service.update(call.caller(), endpoint.id(), request.spec(), request.enabled())));
  }

  private static ApiResponse respond(WebhookEndpoint endpoint) {
    return ApiResponse.json(WebhookEndpointView.render(endpoint), List.of(ResponseHeaders.PRIVATE));
  }

  /** {@code DELETE /v1/webhook_endpoints/{id}}. */
  ApiResponse delete(ApiRequest call) {
    var deleted = changed(service.delete(call.caller(), own(call).id()));
    return ApiResponse.json(WebhookEndpointView.deleted(deleted));
  }

  /** {@code POST /v1/webhook_endpoints/{id}/rotate}. */
  ApiResponse rotate(ApiRequest call) {
    var rotation = service.rotate(call.caller(), own(call).id());
    return ApiResponse.json(
        WebhookEndpointView.render(changed(rotation.change()), rotation.secret()),
        List.of(ResponseHeaders.NO_STORE));
  }

  /** {@code POST /v1/webhook_endpoints/{id}/test}. */
  ApiResponse test(ApiRequest call) {
    return accepted(created(service.test(call.caller(), own(call).id())));
  }

  /** {@code GET /v1/webhook_secret}. */
  ApiResponse secret(ApiRequest call) {
    var test = TaskAccess.testOnly(call.caller());
    return ApiResponse.json(
        WebhookEndpointView.render(service.defaultSecrets(call.caller().account(), test)),
        List.of(ResponseHeaders.NO_STORE));
  }

  /** {@code POST /v1/webhook_secret/rotate}. */
  ApiResponse rotateSecret(ApiRequest call) {
    var test = TaskAccess.testOnly(call.caller());
    return ApiResponse.json(
        WebhookEndpointView.render(service.rotateDefaultSecret(call.caller(), test)),
        List.of(ResponseHeaders.NO_STORE));
  }

  /** An endpoint that the caller can see; any other is not found. */
  WebhookEndpoint own(ApiRequest call) {
    return EndpointId.parse(call.param())
        .flatMap(queries::endpoint)
        .filter(endpoint -> endpoint.account().equals(call.caller().account()))
        .filter(endpoint -> isVisible(call, endpoint))
        .orElseThrow(WebhookEndpoints::missing);
  }

  private static boolean isVisible(ApiRequest call, WebhookEndpoint endpoint) {
    return endpoint.test() || !TaskAccess.testOnly(call.caller());
  }

  private static WebhookEndpoint changed(EndpointChange change) {
    return switch (change) {
      case EndpointChange.EndpointChanged(var endpoint) -> endpoint;
      case EndpointChange.TooManyEndpoints _ ->
          throw new ApiException(ApiError.WebhookConflict.TOO_MANY_WEBHOOK_ENDPOINTS);
      case EndpointChange.NoSuchEndpoint _ -> throw missing();
    };
  }

  static Delivery created(DeliveryChange change) {
    return switch (change) {
      case DeliveryChange.DeliveryCreated(var delivery) -> delivery;
      case DeliveryChange.NoSuchReceiver _ -> throw missing();
      case DeliveryChange.ReceiverClosed _ ->
          throw new ApiException(ApiError.WebhookConflict.WEBHOOK_CLOSED);
    };
  }

  /** The delivery is durable and is sent later. */
  static ApiResponse accepted(Delivery delivery) {
    return new ApiResponse.Full(
        HttpStatus.ACCEPTED_202, List.of(ResponseHeaders.JSON), DeliveryView.render(delivery));
  }

  static ApiException missing() {
    return new ApiException(NotFound.WEBHOOK_ENDPOINT_NOT_FOUND);
  }
}
