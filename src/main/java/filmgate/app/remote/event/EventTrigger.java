package filmgate.app.remote.event;

import filmgate.app.remote.ApiClient;
import filmgate.app.remote.Interruption;
import filmgate.event.TaskEventType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Creates a task of a test key that has an event. */
public record EventTrigger(ApiClient client, Interruption interruption) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String VIDEOS = "/v1/videos/generations";
  private static final String TASKS = "/v1/tasks/";
  private static final String OUTCOME = "Filmgate-Test-Outcome";
  private static final String SLOW = "slow";
  private static final String FAILED = "failed";

  /** What leads to an event of a task. */
  private enum Way {
    /** The whole life of a video. */
    COMPLETE,
    FAIL,
    /** It is cancelled while it runs. */
    CANCEL,
    /** It is deleted after it has failed. */
    ERASE
  }

  private static final Map<TaskEventType, Way> WAYS = ways();

  /** The types that can be triggered. */
  public static final List<String> TYPES =
      WAYS.keySet().stream().map(TaskEventType::wireName).toList();

  private static Map<TaskEventType, Way> ways() {
    var ways = new LinkedHashMap<TaskEventType, Way>();
    ways.put(TaskEventType.SUBMITTED, Way.COMPLETE);
    ways.put(TaskEventType.PROCESSING, Way.COMPLETE);
    ways.put(TaskEventType.ACCEPTED, Way.COMPLETE);
    ways.put(TaskEventType.DELIVERED, Way.COMPLETE);
    ways.put(TaskEventType.COMPLETED, Way.COMPLETE);
    ways.put(TaskEventType.FAILED, Way.FAIL);
    ways.put(TaskEventType.CANCELLED, Way.CANCEL);
    ways.put(TaskEventType.CANCEL_REQUESTED, Way.CANCEL);
    ways.put(TaskEventType.ERASED, Way.ERASE);
    return ways;
  }

  private static Way way(String type) {
    return TaskEventType.ofWireName(type).map(WAYS::get).orElseThrow();
  }

  /** Creates the task, and returns its id. */
  public String submit(String type) {
    return switch (way(type)) {
      case COMPLETE -> {
        // A live key is refused with the header, and this event needs none.
        var _ = client.post(VIDEOS, body().put("dry_run", true), Map.of(OUTCOME, SLOW));
        yield create(Map.of());
      }
      case FAIL, ERASE -> create(Map.of(OUTCOME, FAILED));
      case CANCEL -> create(Map.of(OUTCOME, SLOW));
    };
  }

  private String create(Map<String, String> headers) {
    return client.post(VIDEOS, body(), headers).at("/data/0/task_id").asString("");
  }

  private static ObjectNode body() {
    return MAPPER
        .createObjectNode()
        .put("model", "kling-v3")
        .put("prompt", "filmgate webhooks trigger")
        .put("duration", 3);
  }

  /**
   * Does what is left to do, and waits for the event.
   *
   * @return empty if the task ended without it, or the command was interrupted
   */
  public Optional<StreamedEvent> await(String task, String type) {
    var events = new TaskEvents(client, interruption);
    return switch (way(type)) {
      case COMPLETE, FAIL -> events.await(task, type);
      case CANCEL -> {
        var _ = events.await(task, TaskEventType.ACCEPTED.wireName());
        var _ = client.post(TASKS + task + "/cancel");
        yield events.await(task, type);
      }
      case ERASE -> {
        var _ = events.await(task, TaskEventType.FAILED.wireName());
        var _ = client.delete(TASKS + task);
        yield newest(task, type);
      }
    };
  }

  /** An erased task has no list of events; the account has. */
  private Optional<StreamedEvent> newest(String task, String type) {
    return client
        .get("/v1/events?limit=100&type=" + type)
        .path("data")
        .valueStream()
        .map(StreamedEvent::of)
        .filter(event -> event.task().equals(Optional.of(task)))
        .findFirst();
  }
}
