package filmgate.api.dialect.standard;

import static filmgate.json.Schema.arrayOf;
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
import filmgate.task.FailureCode;
import filmgate.text.Language;
import filmgate.view.task.LabelsView;
import filmgate.view.task.Phase;
import filmgate.view.task.StatusNames;
import filmgate.view.task.TaskError;
import filmgate.view.task.TaskSnapshot;
import tools.jackson.core.JsonGenerator;

/** The flat body of {@code GET /v1/videos/generations/{id}}. */
public final class GenerationTaskView {
  private static final StatusNames STATUS =
      new StatusNames("queued", "in_progress", "completed", "failed", "failed");

  public static final Schema SCHEMA =
      object(
              required("id", string()),
              required("object", enumOf("generation.task")),
              required("model", string()),
              required("status", STATUS.schema()),
              required("progress", integer(0, 100)),
              required("created_at", unixTime()),
              optional("completed_at", unixTime()),
              optional("expires_at", unixTime()),
              optional("result", result()),
              optional("external_id", string()),
              optional("metadata", LabelsView.METADATA),
              optional("error", object(required("code", string()), required("message", string()))),
              required("backend", string()),
              required("previsualisation", bool()),
              required("test", TaskSnapshot.TEST))
          .named("GenerationTask");

  private static Schema result() {
    var video = object(required("url", url()), required("format", enumOf("mp4")));
    return object(required("type", enumOf("video")), required("data", arrayOf(video)));
  }

  private GenerationTaskView() {}

  public static byte[] render(TaskSnapshot snapshot, Language language) {
    return JsonBuilder.object(json -> write(json, snapshot, language));
  }

  private static void write(JsonGenerator json, TaskSnapshot snapshot, Language language) {
    var task = snapshot.task();
    json.writeStringProperty("id", task.id().value());
    json.writeStringProperty("object", "generation.task");
    json.writeStringProperty("model", task.request().model());
    json.writeStringProperty("status", STATUS.of(snapshot.phase()));
    json.writeNumberProperty("progress", snapshot.progress());
    json.writeNumberProperty("created_at", snapshot.createdSeconds());
    if (task.state().isFinal()) {
      json.writeNumberProperty("completed_at", snapshot.finishedSeconds());
    }
    if (snapshot.link() instanceof TaskSnapshot.Link.SignedUrl(var url, var expiresAt, _)) {
      json.writeNumberProperty("expires_at", expiresAt);
      writeResult(json, url);
    }
    LabelsView.writeExternalId(json, task);
    LabelsView.writeMetadata(json, task);
    TaskError.of(snapshot.phase(), language)
        .ifPresent(error -> writeError(json, snapshot.phase(), error));
    json.writeStringProperty("backend", snapshot.backend().name());
    json.writeBooleanProperty("previsualisation", snapshot.backend().previsualisation());
    json.writeBooleanProperty("test", snapshot.isTest());
  }

  private static void writeResult(JsonGenerator json, String url) {
    json.writeObjectPropertyStart("result");
    json.writeStringProperty("type", "video");
    json.writeArrayPropertyStart("data");
    json.writeStartObject();
    json.writeStringProperty("url", url);
    json.writeStringProperty("format", "mp4");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeError(JsonGenerator json, Phase phase, TaskError error) {
    json.writeObjectPropertyStart("error");
    new TaskError(codeOf(phase, error), error.message()).write(json);
    json.writeEndObject();
  }

  /** The format has one code for every failure except rejected content. */
  private static String codeOf(Phase phase, TaskError error) {
    return phase instanceof Phase.Failed(var failure)
            && failure.code() != FailureCode.CONTENT_POLICY_VIOLATION
        ? "generation_failed"
        : error.code();
  }
}
