package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.flag;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.sometimes;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.unixTime;
import static filmgate.view.Schema.url;
import static filmgate.view.Schema.whole;
import static filmgate.view.Schema.word;

import filmgate.catalogue.Language;
import tools.jackson.core.JsonGenerator;

/** The video object of {@code GET /v1/videos/{id}}: every nullable key present (contract 4.1). */
public final class OpenAiVideo {
  private static final StatusWords STATUS =
      new StatusWords("queued", "in_progress", "completed", "failed", "failed");

  public static final Schema SCHEMA =
      object(
              always("id", text()),
              always("object", word("video")),
              always("model", text()),
              always("status", STATUS.schema()),
              always("progress", whole(0, 100)),
              always("created_at", unixTime()),
              always("completed_at", unixTime().orNull()),
              always("expires_at", unixTime().orNull()),
              sometimes("url", url()),
              sometimes("metadata", LabelsView.METADATA),
              always("seconds", text().about("the length, as a text")),
              always("size", text().about("such as `1280x720`")),
              always("prompt", text().orNull()),
              sometimes("external_id", text()),
              always("remixed_from_video_id", text().orNull()),
              always("error", error().orNull()),
              always("backend", text()),
              always("previsualisation", flag()))
          .named("Video");

  private static Schema error() {
    return object(
        always("code", text()),
        always("message", text()),
        sometimes("param", text()),
        sometimes("type", word("task_failed")));
  }

  private OpenAiVideo() {}

  public static byte[] render(Glimpse glimpse, Language language) {
    return JsonBytes.object(json -> write(json, glimpse, language));
  }

  static void write(JsonGenerator json, Glimpse glimpse, Language language) {
    var task = glimpse.task();
    json.writeStringProperty("id", task.id().value());
    json.writeStringProperty("object", "video");
    json.writeStringProperty("model", task.request().model());
    json.writeStringProperty("status", STATUS.of(glimpse.phase()));
    json.writeNumberProperty("progress", glimpse.progress());
    json.writeNumberProperty("created_at", glimpse.createdSeconds());
    if (task.state().isFinal()) {
      json.writeNumberProperty("completed_at", glimpse.finishedSeconds());
    } else {
      json.writeNullProperty("completed_at");
    }
    writeFilm(json, glimpse);
    LabelsView.writeExternalId(json, task);
    json.writeNullProperty("remixed_from_video_id");
    Trouble.of(glimpse.phase(), language)
        .ifPresentOrElse(
            trouble -> writeError(json, glimpse.phase(), trouble),
            () -> json.writeNullProperty("error"));
    json.writeStringProperty("backend", glimpse.backend().name());
    json.writeBooleanProperty("previsualisation", glimpse.backend().previsualisation());
  }

  private static void writeFilm(JsonGenerator json, Glimpse glimpse) {
    var task = glimpse.task();
    var wish = Wish.of(task.request().generation());
    if (glimpse.link() instanceof Glimpse.Link.To(var url, var expiresAt)) {
      json.writeNumberProperty("expires_at", expiresAt);
      json.writeStringProperty("url", url);
      LabelsView.writeMetadata(json, task, url);
    } else {
      json.writeNullProperty("expires_at");
      LabelsView.writeMetadata(json, task);
    }
    json.writeStringProperty("seconds", seconds(glimpse.phase(), wish));
    json.writeStringProperty("size", size(glimpse.phase(), wish));
    if (wish.prompt().isEmpty()) {
      json.writeNullProperty("prompt");
    } else {
      json.writeStringProperty("prompt", wish.prompt());
    }
  }

  private static String seconds(Phase phase, Wish wish) {
    return phase instanceof Phase.Succeeded(var result)
        ? String.valueOf(Math.round(result.facts().durationMillis() / 1000.0))
        : String.valueOf(wish.seconds());
  }

  private static String size(Phase phase, Wish wish) {
    return phase instanceof Phase.Succeeded(var result)
        ? result.facts().width() + "x" + result.facts().height()
        : wish.size();
  }

  private static void writeError(JsonGenerator json, Phase phase, Trouble trouble) {
    json.writeObjectPropertyStart("error");
    trouble.write(json);
    if (phase instanceof Phase.Failed(var failure)) {
      json.writeStringProperty("param", failure.param());
      json.writeStringProperty("type", "task_failed");
    }
    json.writeEndObject();
  }
}
