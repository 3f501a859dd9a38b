package filmgate.app.remote.event;

import filmgate.app.remote.ApiClient;
import filmgate.app.remote.EndpointPaths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The deliveries of the account, as the server lists them. */
public record Deliveries(ApiClient client) {
  /** The largest page of a list. */
  private static final int PAGE_MAX = 100;

  /** Which deliveries are listed; what is empty selects all. */
  public record DeliveryFilter(
      Optional<String> endpoint, Optional<String> task, Optional<String> status) {
    private String path(int limit, String after) {
      var parameters = new LinkedHashMap<String, String>();
      parameters.put("limit", Integer.toString(limit));
      task.ifPresent(id -> parameters.put("task", id));
      status.ifPresent(name -> parameters.put("status", name));
      if (!after.isEmpty()) {
        parameters.put("after", after);
      }
      var list =
          endpoint.map(id -> EndpointPaths.of(id) + "/deliveries").orElse("/v1/webhook_deliveries");
      return list + "?" + query(parameters);
    }
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The newest deliveries, at most {@code limit}. */
  public List<JsonNode> list(DeliveryFilter filter, int limit) {
    var found = new ArrayList<JsonNode>();
    var after = "";
    var more = true;
    while (more && found.size() < limit) {
      var page = client.get(filter.path(Math.min(PAGE_MAX, limit - found.size()), after));
      page.path("data").forEach(found::add);
      after = page.path("last_id").asString("");
      more = page.path("has_more").asBoolean(false);
    }
    return found;
  }

  /** The newest delivery of an event to each of its receivers. */
  public List<JsonNode> ofEvent(StreamedEvent event, Predicate<JsonNode> selected) {
    var filter = new DeliveryFilter(Optional.empty(), event.task(), Optional.empty());
    var created = event.json().path("created_at").asLong(0);
    var byReceiver = new LinkedHashMap<String, JsonNode>();
    var after = "";
    var more = true;
    while (more) {
      var page = client.get(filter.path(PAGE_MAX, after));
      var data = page.path("data");
      data.valueStream()
          .filter(one -> one.path("event_id").asString("").equals(event.id()))
          .filter(selected)
          .forEach(one -> byReceiver.putIfAbsent(receiver(one), one));
      after = page.path("last_id").asString("");
      more = page.path("has_more").asBoolean(false) && isSince(data, created);
    }
    return List.copyOf(byReceiver.values());
  }

  /** Whether a delivery of an older page can belong to an event of this time. */
  private static boolean isSince(JsonNode page, long created) {
    return page.path(page.size() - 1).path("created_at").asLong(0) >= created;
  }

  private static String receiver(JsonNode delivery) {
    return delivery.path("endpoint_id").asString("") + " " + delivery.path("url").asString("");
  }

  /** Sends a delivery again, and returns the new one. */
  public JsonNode redeliver(String id) {
    return client.post("/v1/webhook_deliveries/" + EndpointPaths.segment(id) + "/redeliver");
  }
}
