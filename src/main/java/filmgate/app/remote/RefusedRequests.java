package filmgate.app.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The refused requests of the account, as the server lists them. */
public record RefusedRequests(ApiClient client) {
  private static final String LIST = "/v1/requests";
  private static final int PAGE_MAX = 100;
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** The newest requests, at most {@code limit}, newest first. */
  public List<JsonNode> list(Map<String, String> filter, int limit) {
    return until(filter, "", limit);
  }

  /** The groups by reason and field. */
  public List<JsonNode> groups(Map<String, String> filter) {
    var groups = new ArrayList<JsonNode>();
    client.get(path(LIST + "/summary", filter)).path("data").forEach(groups::add);
    return groups;
  }

  /** One request with its body. */
  public JsonNode get(String id) {
    return client.get(LIST + "/" + EndpointPaths.segment(id));
  }

  /**
   * Passes each request that is refused from now on, oldest first, until the command is
   * interrupted.
   *
   * @throws ApiFailure if the server refuses to list them
   */
  public void follow(
      Map<String, String> filter,
      Interruption interruption,
      RandomGenerator random,
      Consumer<JsonNode> consumer) {
    var pauses = new ReconnectPauses(random);
    var last = list(Map.of(), 1).stream().findFirst().map(RefusedRequests::id).orElse("");
    var wait = INTERVAL;
    while (interruption.pause(wait)) {
      try {
        for (var request : until(filter, last, Integer.MAX_VALUE).reversed()) {
          consumer.accept(request);
          last = id(request);
        }
        pauses.reset();
        wait = INTERVAL;
      } catch (ApiFailure e) {
        if (!e.isTemporary()) {
          throw e;
        }
        wait = pauses.next(e.retryAfter());
      }
    }
  }

  /** The requests that are newer than this id, newest first. */
  private List<JsonNode> until(Map<String, String> filter, String oldest, int limit) {
    var found = new ArrayList<JsonNode>();
    var parameters = new LinkedHashMap<>(filter);
    var more = true;
    while (more && found.size() < limit) {
      parameters.put("limit", Integer.toString(Math.min(PAGE_MAX, limit - found.size())));
      var page = client.get(path(LIST, parameters));
      var isNewer = true;
      for (var request : page.path("data")) {
        isNewer = id(request).compareTo(oldest) > 0;
        if (isNewer) {
          found.add(request);
        }
      }
      parameters.put("after", page.path("last_id").asString(""));
      more = isNewer && page.path("has_more").asBoolean(false);
    }
    return found;
  }

  private static String id(JsonNode request) {
    return request.path("id").asString("");
  }

  private static String path(String list, Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", list + "?", ""));
  }
}
