package filmgate.api.dialect.newapi;

import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.number;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.unixTime;
import static filmgate.json.Schema.url;

import filmgate.billing.Amount;
import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import filmgate.task.SubmissionReceipt;
import filmgate.text.Language;
import filmgate.view.task.Phase;
import filmgate.view.task.StatusNames;
import filmgate.view.task.TaskError;
import filmgate.view.task.TaskSnapshot;
import filmgate.view.task.TaskView;
import tools.jackson.core.JsonGenerator;

/** The bodies of {@code /v1/video/generations}: the nested and the flat shape in one object. */
public final class NewApiTaskView {
  private static final StatusNames STATUS =
      new StatusNames("queued", "in_progress", "succeeded", "failed", "failed");
  private static final StatusNames NESTED_STATUS =
      new StatusNames("QUEUED", "IN_PROGRESS", "SUCCESS", "FAILURE", "FAILURE");

  public static final Schema SUBMITTED =
      object(
              required("id", string()),
              required("task_id", string()),
              required("object", enumOf("video")),
              required("model", string()),
              required("status", enumOf("queued")),
              required("progress", integer(0, 100)),
              required("created_at", unixTime()))
          .named("VideoSubmitted");

  public static final Schema SCHEMA =
      object(
              required("code", enumOf("success")),
              required("message", string()),
              required("data", data()),
              required("task_id", string()),
              required("status", STATUS.schema()),
              required("url", url()),
              required("format", enumOf("mp4")),
              required("metadata", metadata()),
              required(
                  "error",
                  object(required("code", string()), required("message", string())).orNull()),
              required("backend", string()),
              required("previsualisation", bool()),
              required("test", TaskSnapshot.TEST))
          .named("VideoTask");

  private static Schema data() {
    return object(
        required("task_id", string()),
        required("status", NESTED_STATUS.schema()),
        required("progress", string().describedAs("The progress, such as `30%`.")),
        required("result_url", url()),
        required("fail_reason", string()),
        required("submit_time", unixTime()),
        required("start_time", unixTime()),
        required("finish_time", unixTime()),
        required("action", string()),
        required("platform", string()),
        required(
            "quota",
            integer()
                .describedAs(
                    "The amount paid, less refunds. 500,000 are one unit of the currency.")));
  }

  private static Schema metadata() {
    return object(
        optional("duration", number().describedAs("Seconds.")),
        optional("fps", integer()),
        optional("width", integer()),
        optional("height", integer()));
  }

  private NewApiTaskView() {}

  /** The response to a submission. */
  public static byte[] submitted(SubmissionReceipt receipt) {
    return JsonBuilder.object(
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

  /** The response to a status request. */
  public static byte[] render(TaskSnapshot snapshot, Language language) {
    return JsonBuilder.object(json -> write(json, snapshot, language));
  }

  private static void write(JsonGenerator json, TaskSnapshot snapshot, Language language) {
    var error = TaskError.of(snapshot.phase(), language);
    var url = snapshot.link() instanceof TaskSnapshot.Link.SignedUrl(var to, _, _) ? to : "";
    json.writeStringProperty("code", "success");
    json.writeStringProperty("message", "");
    json.writeObjectPropertyStart("data");
    writeData(json, snapshot, url, error.map(TaskError::message).orElse(""));
    json.writeEndObject();
    json.writeStringProperty("task_id", snapshot.task().id().value());
    json.writeStringProperty("status", STATUS.of(snapshot.phase()));
    json.writeStringProperty("url", url);
    json.writeStringProperty("format", "mp4");
    writeMetadata(json, snapshot.phase());
    error.ifPresentOrElse(it -> writeError(json, it), () -> json.writeNullProperty("error"));
    json.writeStringProperty("backend", snapshot.backend().name());
    json.writeBooleanProperty("previsualisation", snapshot.backend().previsualisation());
    json.writeBooleanProperty("test", snapshot.isTest());
  }

  private static void writeData(
      JsonGenerator json, TaskSnapshot snapshot, String url, String failReason) {
    var times = snapshot.task().timestamps();
    json.writeStringProperty("task_id", snapshot.task().id().value());
    json.writeStringProperty("status", NESTED_STATUS.of(snapshot.phase()));
    json.writeStringProperty("progress", snapshot.progress() + "%");
    json.writeStringProperty("result_url", url);
    json.writeStringProperty("fail_reason", failReason);
    json.writeNumberProperty("submit_time", times.created() / 1000);
    json.writeNumberProperty("start_time", times.started() / 1000);
    json.writeNumberProperty("finish_time", times.finished() / 1000);
    json.writeStringProperty("action", "generate");
    json.writeStringProperty("platform", snapshot.backend().name());
    json.writeNumberProperty("quota", new Amount(snapshot.task().paidMicros()).toQuota());
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

  private static void writeError(JsonGenerator json, TaskError error) {
    json.writeObjectPropertyStart("error");
    error.write(json);
    json.writeEndObject();
  }
}
