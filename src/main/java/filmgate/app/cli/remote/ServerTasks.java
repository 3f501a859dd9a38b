package filmgate.app.cli.remote;

import filmgate.app.cli.command.CliException;
import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ApiFailure;
import filmgate.app.remote.EndpointPaths;
import filmgate.app.remote.task.RemoteTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The tasks of a server: those of the account of the key, or with an admin key of any account. */
public record ServerTasks(ApiClient client) {
  private static final String TASKS = "/v1/tasks";
  private static final String ALL_TASKS = "/admin/v1/tasks";
  private static final int PAGE_MAX = 100;

  /**
   * The newest tasks of the account of the key.
   *
   * @param filters the parameters of the query, such as {@code status}
   */
  public List<JsonNode> list(Map<String, String> filters, int limit) {
    return pages(TASKS, filters, limit);
  }

  /** The newest tasks of the account {@code account} in the filters, or else of all accounts. */
  public List<JsonNode> listAsAdmin(Map<String, String> filters, int limit) {
    return pages(ALL_TASKS, filters, limit);
  }

  private List<JsonNode> pages(String path, Map<String, String> filters, int limit) {
    var found = new ArrayList<JsonNode>();
    var page = page(path, filters, "", Math.min(limit, PAGE_MAX));
    page.path("data").forEach(found::add);
    while (page.path("has_more").booleanValue(false) && found.size() < limit) {
      var after = page.path("last_id").asString("");
      page = page(path, filters, after, Math.min(limit - found.size(), PAGE_MAX));
      page.path("data").forEach(found::add);
    }
    return found;
  }

  private JsonNode page(String path, Map<String, String> filters, String after, int limit) {
    var query =
        filters.entrySet().stream()
            .map(entry -> "&%s=%s".formatted(entry.getKey(), segment(entry.getValue())))
            .collect(Collectors.joining());
    var cursor = after.isEmpty() ? "" : "&after=" + segment(after);
    return client.get(path + "?limit=" + limit + query + cursor);
  }

  private static String segment(String text) {
    return EndpointPaths.segment(text);
  }

  public RemoteTask find(String task) {
    return new RemoteTask(client.get(path(task)).path("data"));
  }

  /** What happened to a task, in the order of time. */
  public JsonNode timeline(String task) {
    return client.get(path(task) + "/timeline");
  }

  /** Cancels a task, and returns it. */
  public RemoteTask cancel(String task) {
    try {
      var _ = client.post(path(task) + "/cancel");
      return find(task);
    } catch (ApiFailure e) {
      if (e.isNotFound()) {
        throw new CliException(
            e.getMessage() + ". Use a key of the account of the task in FILMGATE_KEY", e);
      }
      throw e;
    }
  }

  /** Submits the request of a task again, and returns the id of the new task. */
  public String retry(String task) {
    return client.post(path(task) + "/retry").at("/data/0/task_id").asString("");
  }

  private static String path(String task) {
    return TASKS + "/" + segment(task);
  }
}
