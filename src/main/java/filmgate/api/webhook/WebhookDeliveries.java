package filmgate.api.webhook;

import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.time;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiError.NotFound;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.request.InvalidFields;
import filmgate.api.request.PageParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.id.EndpointId;
import filmgate.id.EntryId;
import filmgate.id.TaskId;
import filmgate.intake.TaskAccess;
import filmgate.intake.webhook.WebhookService;
import filmgate.json.JsonFields;
import filmgate.json.Schema;
import filmgate.store.Outcome.Recovery;
import filmgate.store.WebhookQueries;
import filmgate.store.WebhookQueries.DeliveryFilter;
import filmgate.store.WebhookQueries.DeliveryQuery;
import filmgate.text.Reason;
import filmgate.view.webhook.DeliveryView;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The log of deliveries, and their repetition. */
final class WebhookDeliveries {
  private static final String STATUS = "status";
  private static final String SINCE = "since";

  /** The last second of the year 9999. */
  private static final long SECONDS_MAX = 253_402_300_799L;

  private static final Parameter STATUS_FILTER =
      Parameter.query(
          STATUS,
          enumOf(DeliveryView.STATES.toArray(String[]::new)),
          "Only deliveries with this status.");

  /** The parameters of the deliveries of an endpoint. */
  static final List<Parameter> OF_ENDPOINT =
      Stream.concat(
              Stream.of(STATUS_FILTER),
              PageParameters.parameters(EntryId.DELIVERY.pattern()).stream())
          .toList();

  static final Parameter TASK =
      Parameter.query("task", string(), "Only deliveries of events of this task.");

  static final Schema RECOVER =
      Schema.request(
              List.of(required(SINCE, time().describedAs("Also accepts seconds since 1970."))))
          .named("RecoverDeliveriesRequest");

  private final WebhookQueries queries;
  private final WebhookService service;
  private final WebhookEndpoints endpoints;

  WebhookDeliveries(WebhookQueries queries, WebhookService service, WebhookEndpoints endpoints) {
    this.queries = queries;
    this.service = service;
    this.endpoints = endpoints;
  }

  /** {@code GET /v1/webhook_endpoints/{id}/deliveries}. */
  ApiResponse ofEndpoint(ApiRequest call) {
    var page = Page.of(call);
    return page(call, page, Optional.of(endpoints.own(call).id()), Optional.empty());
  }

  /** {@code GET /v1/webhook_deliveries}. */
  ApiResponse list(ApiRequest call) {
    var task = call.query("task").filter(text -> !text.isEmpty());
    return page(call, Page.of(call), Optional.empty(), task.map(TaskId::new));
  }

  private record Page(Optional<DeliveryState> status, int limit, long before) {
    static Page of(ApiRequest call) {
      return new Page(
          requestedStatus(call),
          PageParameters.limit(call),
          PageParameters.cursor(call, DeliveryView::parse).orElse(DeliveryQuery.NEWEST));
    }
  }

  private ApiResponse page(
      ApiRequest call, Page page, Optional<EndpointId> endpoint, Optional<TaskId> task) {
    var caller = call.caller();
    var filter =
        new DeliveryFilter(
            caller.account(), endpoint, task, page.status(), TaskAccess.testOnly(caller));
    var found = queries.deliveries(new DeliveryQuery(filter, page.before(), page.limit() + 1));
    return ApiResponse.json(
        DeliveryView.page(found, page.limit()), List.of(ResponseHeaders.PRIVATE));
  }

  private static Optional<DeliveryState> requestedStatus(ApiRequest call) {
    return call.query(STATUS).filter(text -> !text.isEmpty()).map(WebhookDeliveries::state);
  }

  private static DeliveryState state(String text) {
    if (!DeliveryView.STATES.contains(text)) {
      throw InvalidParameter.of(
          STATUS,
          Reason.INVALID_VALUE,
          "must be one of " + String.join(", ", DeliveryView.STATES),
          "必须是以下之一：" + String.join("、", DeliveryView.STATES));
    }
    return DeliveryState.ofWireName(text);
  }

  /** {@code GET /v1/webhook_deliveries/{id}}. */
  ApiResponse get(ApiRequest call) {
    var delivery = own(call);
    return ApiResponse.json(
        DeliveryView.render(delivery, queries.attempts(delivery.id())),
        List.of(ResponseHeaders.PRIVATE));
  }

  private Delivery own(ApiRequest call) {
    return DeliveryView.parse(call.param())
        .flatMap(id -> queries.delivery(call.caller().account(), id))
        .filter(delivery -> delivery.test() || !TaskAccess.testOnly(call.caller()))
        .orElseThrow(() -> new ApiException(NotFound.WEBHOOK_DELIVERY_NOT_FOUND));
  }

  /** {@code POST /v1/webhook_deliveries/{id}/redeliver}. */
  ApiResponse redeliver(ApiRequest call) {
    var change = service.redeliver(call.caller(), own(call).id());
    return WebhookEndpoints.accepted(WebhookEndpoints.created(change));
  }

  /** {@code POST /v1/webhook_endpoints/{id}/recover}. */
  ApiResponse recover(ApiRequest call) {
    var endpoint = endpoints.own(call);
    return switch (service.recover(call.caller(), endpoint.id(), since(call.json()))) {
      case Recovery.Recovered(var deliveries) ->
          ApiResponse.json(DeliveryView.recovery(deliveries));
      case Recovery.NoSuchEndpoint _ -> throw WebhookEndpoints.missing();
      case Recovery.EndpointIsDisabled _ ->
          throw new ApiException(ApiError.WebhookConflict.WEBHOOK_CLOSED);
    };
  }

  private static Instant since(ObjectNode body) {
    var fields = new JsonFields(body, List.of(SINCE));
    var value = body.path(SINCE);
    var seconds =
        value.canConvertToExactIntegral()
            && value.canConvertToLong()
            && Math.abs(value.longValue()) <= SECONDS_MAX;
    if (!fields.isGiven(SINCE)) {
      fields.addMissing(SINCE);
    }
    var since =
        seconds ? Instant.ofEpochSecond(value.longValue()) : fields.instant(SINCE, Instant.EPOCH);
    InvalidFields.throwIfAny(fields);
    return since;
  }
}
