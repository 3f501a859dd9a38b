package filmgate.view.task;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.UNIX_SECONDS;
import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.constant;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.number;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.unixTime;

import filmgate.billing.Amount;
import filmgate.json.JsonBuilder;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.task.Failure;
import filmgate.task.Task;
import filmgate.task.TaskWarning;
import filmgate.task.VideoResult;
import filmgate.task.VideoResult.Retention;
import filmgate.task.VideoVariant;
import filmgate.text.Language;
import filmgate.view.task.TaskSnapshot.Link.SignedUrl;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The body of {@code GET /v1/tasks/{id}}. */
public final class TaskView {
  static final StatusNames STATUS =
      new StatusNames("pending", "processing", "completed", "failed", "cancelled");

  private static final JsonType<String> URL =
      new JsonType<>(Schema.url(), JsonGenerator::writeString);
  private static final JsonType<Long> DURATION =
      new JsonType<>(number().describedAs("Seconds."), TaskView::writeSeconds);

  static final JsonType<SignedUrl> VIDEO =
      JsonShape.<SignedUrl>object()
          .field("url", URL.list(), video -> List.of(video.url()))
          .field("expires_at", UNIX_SECONDS, SignedUrl::expiresAt)
          .optional("poster_url", URL, video -> video.file(VideoVariant.POSTER))
          .optional("thumbnail_url", URL, video -> video.file(VideoVariant.THUMBNAIL))
          .optional("preview_url", URL, video -> video.file(VideoVariant.PREVIEW))
          .type();

  static final JsonType<VideoResult> OUTPUT =
      JsonShape.<VideoResult>object()
          .field("width", INTEGER, result -> result.facts().width())
          .field("height", INTEGER, result -> result.facts().height())
          .field("fps", INTEGER, result -> result.facts().fps())
          .field("duration", DURATION, result -> result.facts().durationMillis())
          .field("audio", JsonType.BOOLEAN, result -> result.facts().audio())
          .field("bytes", INTEGER, VideoResult::bytes)
          .field("sha256", JsonType.STRING, VideoResult::digest)
          .type();

  /** A task, also in lists. */
  static final Schema TASK =
      object(
              required("id", string()),
              required("status", STATUS.schema()),
              required("progress", integer(0, 100)),
              optional("cost", number().describedAs("The cost, once the task has finished.")),
              optional(
                  "credits_cost", number().describedAs("10 × USD. Absent for other currencies.")),
              optional("refunded", number().describedAs("The part of the cost that was returned.")),
              optional(
                  "queue_position", integer().describedAs("The position in the queue. 1 is next.")),
              optional(
                  "estimated_time", integer().describedAs("Seconds from creation to the video.")),
              optional("result", object(required("videos", VIDEO.list().schema()))),
              optional(
                  "expired_at",
                  unixTime().describedAs("Seconds since 1970, when the video was deleted.")),
              optional("output", OUTPUT.schema()),
              optional("error", error()),
              required("created", unixTime()),
              optional("completed", unixTime()),
              optional("actual_time", integer().describedAs("Seconds from creation to the end.")),
              required("model", string()),
              required("prompt", string()),
              optional("external_id", string()),
              optional("metadata", LabelsView.METADATA),
              optional("queue_expires_at", unixTime()),
              optional(
                  "retention_hours",
                  integer().describedAs("Hours that the video and its inputs are stored.")),
              required("warnings", arrayOf(WarningView.SCHEMA)),
              optional("scene", SceneView.SCHEMA),
              required("backend", string()),
              required("previsualisation", bool()),
              required("test", TaskSnapshot.TEST))
          .named("Task");

  public static final Schema SCHEMA =
      object(required("code", constant(200)), required("data", TASK)).named("TaskAnswer");

  private static Schema error() {
    return object(
        required("code", string()),
        required("message", string()),
        required("type", enumOf("task_failed")),
        required("param", string()));
  }

  private TaskView() {}

  public static byte[] render(TaskSnapshot snapshot, Language language) {
    return JsonBuilder.object(
        json -> {
          json.writeNumberProperty("code", 200);
          json.writeObjectPropertyStart("data");
          write(json, snapshot, language);
          json.writeEndObject();
        });
  }

  /** A task in an export: with its request, and without the envelope. */
  public static byte[] exported(TaskSnapshot snapshot, Language language) {
    return JsonBuilder.object(
        json -> {
          write(json, snapshot, language);
          json.writeName("request");
          json.writeRawValue(snapshot.task().request().input());
        });
  }

  static void write(JsonGenerator json, TaskSnapshot snapshot, Language language) {
    var task = snapshot.task();
    json.writeStringProperty("id", task.id().value());
    json.writeStringProperty("status", STATUS.of(snapshot.phase()));
    json.writeNumberProperty("progress", snapshot.progress());
    writeCost(json, task, snapshot.installation().currency());
    writeQueueInfo(json, snapshot.queueInfo());
    writeOutcome(json, snapshot, language);
    writeTimes(json, snapshot);
    json.writeStringProperty("model", task.request().model());
    json.writeStringProperty("prompt", RequestSummary.of(task.request().generation()).prompt());
    LabelsView.writeExternalId(json, task);
    LabelsView.writeMetadata(json, task);
    if (task.startByMillis() > 0) {
      json.writeNumberProperty("queue_expires_at", task.startByMillis() / 1000);
    }
    if (task.request().options().retentionHours() > 0) {
      json.writeNumberProperty("retention_hours", task.request().options().retentionHours());
    }
    writeWarnings(json, task.warnings(), language);
    if (!task.scene().isEmpty()) {
      json.writeName("scene");
      json.writeRawValue(task.scene());
    }
    json.writeStringProperty("backend", snapshot.backend().name());
    json.writeBooleanProperty("previsualisation", snapshot.backend().previsualisation());
    json.writeBooleanProperty("test", snapshot.isTest());
  }

  private static void writeQueueInfo(JsonGenerator json, TaskSnapshot.QueueInfo info) {
    switch (info) {
      case TaskSnapshot.QueueInfo.NotQueued() -> {}
      case TaskSnapshot.QueueInfo.Position(var position) ->
          json.writeNumberProperty("queue_position", position);
      case TaskSnapshot.QueueInfo.EstimatedPosition(var position, var seconds) -> {
        json.writeNumberProperty("queue_position", position);
        json.writeNumberProperty("estimated_time", seconds);
      }
    }
  }

  /** The final cost in the currency of the account, and for USD also in credits. */
  private static void writeCost(JsonGenerator json, Task task, String currency) {
    if (task.state().isFinal()) {
      var cost = new Amount(task.price().chargedMicros(task.state()));
      json.writeNumberProperty("cost", cost.toNumber());
      cost.toCredits(currency)
          .ifPresent(credits -> json.writeNumberProperty("credits_cost", credits));
    }
    if (task.refundedMicros() > 0) {
      json.writeNumberProperty("refunded", new Amount(task.refundedMicros()).toNumber());
    }
  }

  private static void writeOutcome(JsonGenerator json, TaskSnapshot snapshot, Language language) {
    switch (snapshot.phase()) {
      case Phase.Succeeded(var result) -> writeResult(json, snapshot.link(), result);
      case Phase.Failed(var failure) -> writeError(json, failure, language);
      case Phase.Queued _, Phase.Running _, Phase.Cancelled _ -> {}
    }
  }

  private static void writeResult(JsonGenerator json, TaskSnapshot.Link link, VideoResult result) {
    json.writeObjectPropertyStart("result");
    json.writeArrayPropertyStart("videos");
    if (link instanceof SignedUrl video) {
      VIDEO.writer().accept(json, video);
    }
    json.writeEndArray();
    json.writeEndObject();
    if (result.retention() instanceof Retention.DeletedSince(var millis)) {
      json.writeNumberProperty("expired_at", millis / 1000);
    }
    json.writeName("output");
    OUTPUT.writer().accept(json, result);
  }

  /** Writes whole seconds as an integer, and others as a decimal number. */
  public static void writeSeconds(JsonGenerator json, long millis) {
    if (millis % 1000 == 0) {
      json.writeNumber(millis / 1000);
    } else {
      json.writeNumber(millis / 1000.0);
    }
  }

  private static void writeError(JsonGenerator json, Failure failure, Language language) {
    json.writeObjectPropertyStart("error");
    TaskError.of(failure, language).write(json);
    json.writeStringProperty("type", "task_failed");
    json.writeStringProperty("param", failure.param());
    json.writeEndObject();
  }

  private static void writeTimes(JsonGenerator json, TaskSnapshot snapshot) {
    json.writeNumberProperty("created", snapshot.createdSeconds());
    if (snapshot.task().state().isFinal()) {
      json.writeNumberProperty("completed", snapshot.finishedSeconds());
      json.writeNumberProperty(
          "actual_time", snapshot.finishedSeconds() - snapshot.createdSeconds());
    }
  }

  private static void writeWarnings(
      JsonGenerator json, List<TaskWarning> warnings, Language language) {
    json.writeArrayPropertyStart("warnings");
    for (var warning : warnings) {
      WarningView.write(json, warning, language);
    }
    json.writeEndArray();
  }
}
