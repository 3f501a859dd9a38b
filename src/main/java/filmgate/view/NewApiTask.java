package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.flag;
import static filmgate.view.Schema.number;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.sometimes;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.unixTime;
import static filmgate.view.Schema.url;
import static filmgate.view.Schema.whole;
import static filmgate.view.Schema.word;

import filmgate.catalogue.Language;
import filmgate.task.SubmissionReceipt;
import tools.jackson.core.JsonGenerator;

/** The bodies of {@code /v1/video/generations}: both shapes of that family in one (3.2, R91). */
public final class NewApiTask {
  private static final StatusWords STATUS =
      new StatusWords("queued", "in_progress", "succeeded", "failed", "failed");
  private static final StatusWords LOUD_STATUS =
      new StatusWords("QUEUED", "IN_PROGRESS", "SUCCESS", "FAILURE", "FAILURE");

  public static final Schema SUBMITTED =
      object(
              always("id", text()),
              always("task_id", text()),
              always("object", word("video")),
              always("model", text()),
              always("status", word("queued")),
              always("progress", whole(0, 100)),
              always("created_at", unixTime()))
          .named("VideoSubmitted");

  public static final Schema SCHEMA =
      object(
              always("code", word("success")),
              always("message", text()),
              always("data", data()),
              always("task_id", text()),
              always("status", STATUS.schema()),
              always("url", url()),
              always("format", word("mp4")),
              always("metadata", metadata()),
              always("error", object(always("code", text()), always("message", text())).orNull()),
              always("backend", text()),
              always("previsualisation", flag()))
          .named("VideoTask");

  private static Schema data() {
    return object(
        always("task_id", text()),
        always("status", LOUD_STATUS.schema()),
        always("progress", text().about("such as `30%`")),
        always("result_url", url()),
        always("fail_reason", text()),
        always("submit_time", unixTime()),
        always("start_time", unixTime()),
        always("finish_time", unixTime()),
        always("action", text()),
        always("platform", text()),
        always("quota", whole()));
  }

  private static Schema metadata() {
    return object(
        sometimes("duration", number().about("seconds")),
        sometimes("fps", whole()),
        sometimes("width", whole()),
        sometimes("height", whole()));
  }

  private NewApiTask() {}

  /** The answer to a submit (R91). */
  public static byte[] submitted(SubmissionReceipt receipt) {
    return JsonBytes.object(
        json -> {
          json.writeStringProperty("id", receipt.task().value());
          json.writeStringProperty("task_id", receipt.task().value());
          json.writeStringProperty("object", "video");
          json.writeStringProperty("model", receipt.model());
          json.writeStringProperty("status", "queued");
          json.writeNumberProperty("progress", 0);
          json.writeNumberProperty("created_at", receipt.createdMillis() / 1000);
        });
  }

  /** The answer to a status request (3.2). */
  public static byte[] render(Glimpse glimpse, Language language) {
    return JsonBytes.object(json -> write(json, glimpse, language));
  }

  private static void write(JsonGenerator json, Glimpse glimpse, Language language) {
    var trouble = Trouble.of(glimpse.phase(), language);
    var url = glimpse.link() instanceof Glimpse.Link.To(var to, _) ? to : "";
    json.writeStringProperty("code", "success");
    json.writeStringProperty("message", "");
    json.writeObjectPropertyStart("data");
    writeData(json, glimpse, url, trouble.map(Trouble::message).orElse(""));
    json.writeEndObject();
    json.writeStringProperty("task_id", glimpse.task().id().value());
    json.writeStringProperty("status", STATUS.of(glimpse.phase()));
    json.writeStringProperty("url", url);
    json.writeStringProperty("format", "mp4");
    writeMetadata(json, glimpse.phase());
    trouble.ifPresentOrElse(why -> writeError(json, why), () -> json.writeNullProperty("error"));
    json.writeStringProperty("backend", glimpse.backend().name());
    json.writeBooleanProperty("previsualisation", glimpse.backend().previsualisation());
  }

  private static void writeData(
      JsonGenerator json, Glimpse glimpse, String url, String failReason) {
    var times = glimpse.task().timestamps();
    json.writeStringProperty("task_id", glimpse.task().id().value());
    json.writeStringProperty("status", LOUD_STATUS.of(glimpse.phase()));
    json.writeStringProperty("progress", glimpse.progress() + "%");
    json.writeStringProperty("result_url", url);
    json.writeStringProperty("fail_reason", failReason);
    json.writeNumberProperty("submit_time", times.created() / 1000);
    json.writeNumberProperty("start_time", times.started() / 1000);
    json.writeNumberProperty("finish_time", times.finished() / 1000);
    json.writeStringProperty("action", "generate");
    json.writeStringProperty("platform", glimpse.backend().name());
    json.writeNumberProperty("quota", 0);
  }

  private static void writeMetadata(JsonGenerator json, Phase phase) {
    json.writeObjectPropertyStart("metadata");
    if (phase instanceof Phase.Succeeded(var result)) {
      json.writeName("duration");
      TaskView.writeSeconds(json, result.facts().durationMillis());
      json.writeNumberProperty("fps", result.facts().fps());
      json.writeNumberProperty("width", result.facts().width());
      json.writeNumberProperty("height", result.facts().height());
    }
    json.writeEndObject();
  }

  private static void writeError(JsonGenerator json, Trouble trouble) {
    json.writeObjectPropertyStart("error");
    trouble.write(json);
    json.writeEndObject();
  }
}
