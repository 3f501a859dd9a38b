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
import filmgate.task.Receipt;
import filmgate.task.Task;
import filmgate.task.TaskState;
import tools.jackson.core.JsonGenerator;

/** The bodies of {@code /v1/video/generations}: both shapes of that family in one (3.2, R91). */
public final class NewApiTask {
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
              always("status", word("queued", "in_progress", "succeeded", "failed")),
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
        always("status", word("QUEUED", "IN_PROGRESS", "SUCCESS", "FAILURE")),
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
  public static byte[] submitted(Receipt receipt) {
    return JsonBytes.object(
        json -> {
          json.writeStringProperty("id", receipt.task().text());
          json.writeStringProperty("task_id", receipt.task().text());
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
    var url = glimpse.link() instanceof Glimpse.Link.To(var to, _) ? to : "";
    json.writeStringProperty("code", "success");
    json.writeStringProperty("message", "");
    json.writeName("data");
    writeData(json, glimpse, url, language);
    json.writeStringProperty("task_id", glimpse.task().id().text());
    json.writeStringProperty("status", plainStatus(glimpse.phase()));
    json.writeStringProperty("url", url);
    json.writeStringProperty("format", "mp4");
    writeMetadata(json, glimpse.task());
    writeError(json, glimpse.task().state(), language);
    json.writeStringProperty("backend", glimpse.backend().name());
    json.writeBooleanProperty("previsualisation", glimpse.backend().previsualisation());
  }

  private static void writeData(
      JsonGenerator json, Glimpse glimpse, String url, Language language) {
    var times = glimpse.task().times();
    json.writeStartObject();
    json.writeStringProperty("task_id", glimpse.task().id().text());
    json.writeStringProperty("status", loudStatus(glimpse.phase()));
    json.writeStringProperty("progress", glimpse.progress() + "%");
    json.writeStringProperty("result_url", url);
    json.writeStringProperty("fail_reason", failReason(glimpse.task().state(), language));
    json.writeNumberProperty("submit_time", times.created() / 1000);
    json.writeNumberProperty("start_time", times.started() / 1000);
    json.writeNumberProperty("finish_time", times.finished() / 1000);
    json.writeStringProperty("action", "generate");
    json.writeStringProperty("platform", glimpse.backend().name());
    json.writeNumberProperty("quota", 0);
    json.writeEndObject();
  }

  private static String plainStatus(Phase phase) {
    return switch (phase) {
      case QUEUED -> "queued";
      case RUNNING -> "in_progress";
      case SUCCEEDED -> "succeeded";
      case FAILED, CANCELLED -> "failed";
    };
  }

  private static String loudStatus(Phase phase) {
    return switch (phase) {
      case QUEUED -> "QUEUED";
      case RUNNING -> "IN_PROGRESS";
      case SUCCEEDED -> "SUCCESS";
      case FAILED, CANCELLED -> "FAILURE";
    };
  }

  private static String failReason(TaskState state, Language language) {
    return switch (state) {
      case TaskState.Failed(var failure) -> FailureWords.of(failure, language);
      case TaskState.Cancelled _ -> "cancelled";
      case TaskState.Queued _,
          TaskState.Submitting _,
          TaskState.Running _,
          TaskState.Unknown _,
          TaskState.Storing _,
          TaskState.Cancelling _,
          TaskState.Succeeded _ ->
          "";
    };
  }

  private static void writeMetadata(JsonGenerator json, Task task) {
    json.writeName("metadata");
    json.writeStartObject();
    if (task.state() instanceof TaskState.Succeeded(var result)) {
      json.writeName("duration");
      TaskView.writeSeconds(json, result.facts().durationMillis());
      json.writeNumberProperty("fps", result.facts().fps());
      json.writeNumberProperty("width", result.facts().width());
      json.writeNumberProperty("height", result.facts().height());
    }
    json.writeEndObject();
  }

  private static void writeError(JsonGenerator json, TaskState state, Language language) {
    var code =
        switch (state) {
          case TaskState.Failed(var failure) -> failure.code().word();
          case TaskState.Cancelled _ -> "cancelled";
          case TaskState.Queued _,
              TaskState.Submitting _,
              TaskState.Running _,
              TaskState.Unknown _,
              TaskState.Storing _,
              TaskState.Cancelling _,
              TaskState.Succeeded _ ->
              "";
        };
    if (code.isEmpty()) {
      json.writeNullProperty("error");
      return;
    }
    json.writeName("error");
    json.writeStartObject();
    json.writeStringProperty("code", code);
    json.writeStringProperty("message", failReason(state, language));
    json.writeEndObject();
  }
}
