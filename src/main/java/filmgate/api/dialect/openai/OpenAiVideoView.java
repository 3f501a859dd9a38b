package filmgate.api.dialect.openai;

import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.unixTime;
import static filmgate.json.Schema.url;

import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import filmgate.text.Language;
import filmgate.view.task.LabelsView;
import filmgate.view.task.Phase;
import filmgate.view.task.RequestSummary;
import filmgate.view.task.StatusNames;
import filmgate.view.task.TaskError;
import filmgate.view.task.TaskSnapshot;
import tools.jackson.core.JsonGenerator;

/** The video object of {@code GET /v1/videos/{id}}; every nullable field is present. */
public final class OpenAiVideoView {
  private static final StatusNames STATUS =
      new StatusNames("queued", "in_progress", "completed", "failed", "failed");

  public static final Schema SCHEMA =
      object(
              required("id", string()),
              required("object", enumOf("video")),
              required("model", string()),
              required("status", STATUS.schema()),
              required("progress", integer(0, 100)),
              required("created_at", unixTime()),
              required("completed_at", unixTime().orNull()),
              required("expires_at", unixTime().orNull()),
              optional("url", url()),
              optional("metadata", LabelsView.METADATA),
              required("seconds", string().describedAs("The duration, as a string.")),
              required(
                  "size",
                  string().describedAs("The width and height in pixels, such as `1280x720`.")),
              required("prompt", string().orNull()),
              optional("external_id", string()),
              required("remixed_from_video_id", string().orNull()),
              required("error", error().orNull()),
              required("backend", string()),
              required("previsualisation", bool()),
              required("test", TaskSnapshot.TEST))
          .named("Video");

  private static Schema error() {
    return object(
        required("code", string()),
        required("message", string()),
        optional("param", string()),
        optional("type", enumOf("task_failed")));
  }

  private OpenAiVideoView() {}

  public static byte[] render(TaskSnapshot snapshot, Language language) {
    return JsonBuilder.object(json -> write(json, snapshot, language));
  }

  static void write(JsonGenerator json, TaskSnapshot snapshot, Language language) {
    var task = snapshot.task();
    json.writeStringProperty("id", task.id().value());
    json.writeStringProperty("object", "video");
    json.writeStringProperty("model", task.request().model());
    json.writeStringProperty("status", STATUS.of(snapshot.phase()));
    json.writeNumberProperty("progress", snapshot.progress());
    json.writeNumberProperty("created_at", snapshot.createdSeconds());
    if (task.state().isFinal()) {
      json.writeNumberProperty("completed_at", snapshot.finishedSeconds());
    } else {
      json.writeNullProperty("completed_at");
    }
    writeVideo(json, snapshot);
    LabelsView.writeExternalId(json, task);
    json.writeNullProperty("remixed_from_video_id");
    TaskError.of(snapshot.phase(), language)
        .ifPresentOrElse(
            error -> writeError(json, snapshot.phase(), error),
            () -> json.writeNullProperty("error"));
    json.writeStringProperty("backend", snapshot.backend().name());
    json.writeBooleanProperty("previsualisation", snapshot.backend().previsualisation());
    json.writeBooleanProperty("test", snapshot.isTest());
  }

  private static void writeVideo(JsonGenerator json, TaskSnapshot snapshot) {
    var task = snapshot.task();
    var request = RequestSummary.of(task.request().generation());
    if (snapshot.link() instanceof TaskSnapshot.Link.SignedUrl(var url, var expiresAt, _)) {
      json.writeNumberProperty("expires_at", expiresAt);
      json.writeStringProperty("url", url);
      LabelsView.writeMetadata(json, task, url);
    } else {
      json.writeNullProperty("expires_at");
      LabelsView.writeMetadata(json, task);
    }
    json.writeStringProperty("seconds", seconds(snapshot.phase(), request));
    json.writeStringProperty("size", size(snapshot.phase(), request));
    if (request.prompt().isEmpty()) {
      json.writeNullProperty("prompt");
    } else {
      json.writeStringProperty("prompt", request.prompt());
    }
  }

  private static String seconds(Phase phase, RequestSummary request) {
    return phase instanceof Phase.Succeeded(var result)
        ? String.valueOf(Math.round(result.facts().durationMillis() / 1000.0))
        : String.valueOf(request.seconds());
  }

  private static String size(Phase phase, RequestSummary request) {
    return phase instanceof Phase.Succeeded(var result)
        ? result.facts().width() + "x" + result.facts().height()
        : request.size();
  }

  private static void writeError(JsonGenerator json, Phase phase, TaskError error) {
    json.writeObjectPropertyStart("error");
    error.write(json);
    if (phase instanceof Phase.Failed(var failure)) {
      json.writeStringProperty("param", failure.param());
      json.writeStringProperty("type", "task_failed");
    }
    json.writeEndObject();
  }
}
