package filmgate.store.sql.task;

import filmgate.store.sql.event.FailureJson;
import filmgate.task.Attempt;
import filmgate.task.AttemptRoute;
import filmgate.task.TaskState;
import filmgate.task.TaskState.Cancelled;
import filmgate.task.TaskState.Cancelling;
import filmgate.task.TaskState.Failed;
import filmgate.task.TaskState.Queued;
import filmgate.task.TaskState.Running;
import filmgate.task.TaskState.Storing;
import filmgate.task.TaskState.Submitting;
import filmgate.task.TaskState.Succeeded;
import filmgate.task.TaskState.Unknown;
import filmgate.task.Video;
import filmgate.task.VideoFacts;
import filmgate.task.VideoFile;
import filmgate.task.VideoResult;
import filmgate.task.VideoResult.Retention;
import filmgate.task.VideoVariant;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task's state as the JSON text of its row; lossless.
 *
 * <p>Reading ignores unknown members and takes an empty value for a missing one.
 */
final class TaskStateJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final TaskState INITIAL = TaskState.initial();
  private static final String INITIAL_TEXT = text(INITIAL);

  private TaskStateJson() {}

  static String write(TaskState state) {
    return state.equals(INITIAL) ? INITIAL_TEXT : text(state);
  }

  static TaskState read(String text) {
    return text.equals(INITIAL_TEXT) ? INITIAL : state(MAPPER.readTree(text));
  }

  private static String text(TaskState state) {
    var json = MAPPER.createObjectNode().put("state", state.wireName());
    switch (state) {
      case Queued queued -> put(json, queued);
      case Submitting(var attempt) -> put(json, attempt);
      case Running(var attempt, var ticket) -> put(json, attempt).put("ticket", ticket);
      case Unknown(var attempt) -> put(json, attempt);
      case Storing(var attempt, var ticket, var video) -> {
        putUnlessEmpty(json, "ticket", ticket);
        put(put(json, attempt).putObject("video"), video);
      }
      case Cancelling(var attempt, var ticket) -> put(json, attempt).put("ticket", ticket);
      case Succeeded(var result) -> put(json.putObject("result"), result);
      case Failed(var failure) -> FailureJson.write(failure, json.putObject("failure"));
      case Cancelled() -> {}
    }
    return MAPPER.writeValueAsString(json);
  }

  private static void put(ObjectNode json, Queued queued) {
    json.put("tries", queued.tries()).put("faults", queued.faults());
    putUnlessEmpty(json, "failed_on", queued.failedOn());
  }

  private static ObjectNode put(ObjectNode json, Attempt attempt) {
    var object =
        json.putObject("attempt")
            .put("number", attempt.number())
            .put("faults", attempt.faults())
            .put("channel", attempt.channel())
            .put("deadline_ms", attempt.deadlineMillis());
    putUnlessEmpty(object, "account", attempt.route().account());
    if (!attempt.route().provider().equals(attempt.channel())) {
      object.put("provider", attempt.route().provider());
    }
    putUnlessEmpty(object, "progress", attempt.progress());
    return json;
  }

  private static void putUnlessEmpty(ObjectNode json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }

  private static void put(ObjectNode json, Video video) {
    json.put("location", video.location().toString());
    switch (video) {
      case Video.Measured(var _, var facts) -> put(json, facts);
      case Video.Unmeasured _ -> {}
    }
  }

  private static void put(ObjectNode json, VideoResult result) {
    json.put("digest", result.digest()).put("bytes", result.bytes());
    put(json, result.facts());
    switch (result.retention()) {
      case Retention.AvailableUntil(var millis) -> json.put("kept_until_ms", millis);
      case Retention.DeletedSince(var millis) -> json.put("gone_since_ms", millis);
    }
    if (!result.stills().isEmpty()) {
      put(json.putArray("stills"), result.stills());
    }
  }

  private static void put(ArrayNode json, List<VideoFile> stills) {
    for (var still : stills) {
      json.addObject()
          .put("variant", still.variant().wireName())
          .put("digest", still.digest())
          .put("bytes", still.bytes());
    }
  }

  private static void put(ObjectNode json, VideoFacts facts) {
    json.putObject("facts")
        .put("width", facts.width())
        .put("height", facts.height())
        .put("fps", facts.fps())
        .put("frames", facts.frames())
        .put("duration_ms", facts.durationMillis())
        .put("audio", facts.audio());
  }

  private static TaskState state(JsonNode json) {
    var name = string(json, "state");
    return switch (name) {
      case "queued" ->
          new Queued(integer(json, "tries"), integer(json, "faults"), string(json, "failed_on"));
      case "submitting" -> new Submitting(attempt(json));
      case "running" -> new Running(attempt(json), string(json, "ticket"));
      case "unknown" -> new Unknown(attempt(json));
      case "storing" ->
          new Storing(attempt(json), string(json, "ticket"), video(json.path("video")));
      case "cancelling" -> new Cancelling(attempt(json), string(json, "ticket"));
      case "succeeded" -> new Succeeded(result(json.path("result")));
      case "failed" -> new Failed(FailureJson.read(json.path("failure")));
      case "cancelled" -> new Cancelled();
      default -> throw new IllegalArgumentException("unknown state: " + name);
    };
  }

  private static Attempt attempt(JsonNode state) {
    var json = state.path("attempt");
    return new Attempt(
        integer(json, "number"),
        integer(json, "faults"),
        new AttemptRoute(
            string(json, "channel"),
            string(json, "account"),
            json.path("provider").asString(string(json, "channel"))),
        json.path("deadline_ms").asLong(0),
        string(json, "progress"));
  }

  private static Video video(JsonNode json) {
    var location = URI.create(string(json, "location"));
    return json.path("facts").isObject()
        ? new Video.Measured(location, facts(json))
        : new Video.Unmeasured(location);
  }

  private static VideoResult result(JsonNode json) {
    var retention =
        json.has("gone_since_ms")
            ? new Retention.DeletedSince(json.path("gone_since_ms").asLong(0))
            : new Retention.AvailableUntil(json.path("kept_until_ms").asLong(0));
    return new VideoResult(
        string(json, "digest"),
        json.path("bytes").asLong(0),
        facts(json),
        retention,
        stills(json.path("stills")));
  }

  /** A variant that this version does not know is ignored. */
  private static List<VideoFile> stills(JsonNode json) {
    var stills = new ArrayList<VideoFile>();
    for (var still : json) {
      VideoVariant.ofWireName(string(still, "variant"))
          .map(it -> new VideoFile(it, string(still, "digest"), still.path("bytes").asLong(0)))
          .ifPresent(stills::add);
    }
    return stills;
  }

  private static VideoFacts facts(JsonNode owner) {
    var json = owner.path("facts");
    return new VideoFacts(
        integer(json, "width"),
        integer(json, "height"),
        integer(json, "fps"),
        integer(json, "frames"),
        json.path("duration_ms").asLong(0),
        json.path("audio").asBoolean(false));
  }

  private static int integer(JsonNode json, String name) {
    return json.path(name).asInt(0);
  }

  private static String string(JsonNode json, String name) {
    return json.path(name).asString("");
  }
}
