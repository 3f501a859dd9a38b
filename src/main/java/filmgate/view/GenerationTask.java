package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.flag;
import static filmgate.view.Schema.listOf;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.sometimes;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.unixTime;
import static filmgate.view.Schema.url;
import static filmgate.view.Schema.whole;
import static filmgate.view.Schema.word;

import filmgate.catalogue.Language;
import tools.jackson.core.JsonGenerator;

/** The flat body of {@code GET /v1/videos/generations/{id}} (contract 2.1, last point). */
public final class GenerationTask {
  private static final StatusWords STATUS =
      new StatusWords("queued", "in_progress", "completed", "failed", "failed");

  public static final Schema SCHEMA =
      object(
              always("id", text()),
              always("object", word("generation.task")),
              always("model", text()),
              always("status", STATUS.schema()),
              always("progress", whole(0, 100)),
              always("created_at", unixTime()),
              sometimes("completed_at", unixTime()),
              sometimes("expires_at", unixTime()),
              sometimes("result", result()),
              sometimes("external_id", text()),
              sometimes("metadata", LabelsView.METADATA),
              sometimes("error", object(always("code", text()), always("message", text()))),
              always("backend", text()),
              always("previsualisation", flag()))
          .named("GenerationTask");

  private static Schema result() {
    var film = object(always("url", url()), always("format", word("mp4")));
    return object(always("type", word("video")), always("data", listOf(film)));
  }

  private GenerationTask() {}

  public static byte[] render(Glimpse glimpse, Language language) {
    return JsonBytes.object(json -> write(json, glimpse, language));
  }

  private static void write(JsonGenerator json, Glimpse glimpse, Language language) {
    var task = glimpse.task();
    json.writeStringProperty("id", task.id().value());
    json.writeStringProperty("object", "generation.task");
    json.writeStringProperty("model", task.request().model());
    json.writeStringProperty("status", STATUS.of(glimpse.phase()));
    json.writeNumberProperty("progress", glimpse.progress());
    json.writeNumberProperty("created_at", glimpse.createdSeconds());
    if (task.state().isFinal()) {
      json.writeNumberProperty("completed_at", glimpse.finishedSeconds());
    }
    if (glimpse.link() instanceof Glimpse.Link.To(var url, var expiresAt)) {
      json.writeNumberProperty("expires_at", expiresAt);
      writeResult(json, url);
    }
    LabelsView.writeExternalId(json, task);
    LabelsView.writeMetadata(json, task);
    Trouble.of(glimpse.phase(), language)
        .ifPresent(trouble -> writeError(json, glimpse.phase(), trouble));
    json.writeStringProperty("backend", glimpse.backend().name());
    json.writeBooleanProperty("previsualisation", glimpse.backend().previsualisation());
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

  private static void writeError(JsonGenerator json, Phase phase, Trouble trouble) {
    var code = phase instanceof Phase.Failed ? "generation_failed" : trouble.code();
    json.writeObjectPropertyStart("error");
    new Trouble(code, trouble.message()).write(json);
    json.writeEndObject();
  }
}
