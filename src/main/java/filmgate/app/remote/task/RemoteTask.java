package filmgate.app.remote.task;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A task as the server describes it. */
public record RemoteTask(JsonNode json) {
  private static final Set<String> ENDED = Set.of("completed", "failed", "cancelled");

  public String id() {
    return json.path("id").asString("");
  }

  /** {@code pending}, {@code processing}, {@code completed}, {@code failed}, {@code cancelled}. */
  public String status() {
    return json.path("status").asString("");
  }

  public boolean hasEnded() {
    return ENDED.contains(status());
  }

  public boolean isCompleted() {
    return status().equals("completed");
  }

  /** From 0 to 100. */
  public int progress() {
    return json.path("progress").asInt(0);
  }

  /** The position in the queue; 0 if it does not wait in one. */
  public int queuePosition() {
    return json.path("queue_position").asInt(0);
  }

  /** Where the video can be downloaded; empty if there is none, or no longer. */
  public Optional<URI> url() {
    return Optional.of(json.at("/result/videos/0/url/0").asString(""))
        .filter(url -> !url.isEmpty())
        .map(URI::create);
  }

  /** The SHA-256 of the video in hexadecimal digits; empty if the server does not say. */
  public String sha256() {
    return json.at("/output/sha256").asString("");
  }

  /** The size of the video in bytes; 0 if the server does not say. */
  public long bytes() {
    return json.at("/output/bytes").asLong(0);
  }

  /** The number of frames by duration and frame rate; 0 if the server does not say. */
  public int frames() {
    var seconds = json.at("/output/duration").asDouble(0);
    return (int) Math.round(seconds * json.at("/output/fps").asDouble(0));
  }

  /** The code of a failure; the status of a cancelled task. */
  public String errorCode() {
    return json.at("/error/code").asString(status());
  }

  /** Why the task failed or was cancelled. */
  public String errorMessage() {
    return json.at("/error/message").asString("the task was " + status());
  }
}
