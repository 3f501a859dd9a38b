package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.flag;
import static filmgate.view.Schema.listOf;
import static filmgate.view.Schema.number;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.only;
import static filmgate.view.Schema.sometimes;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.unixTime;
import static filmgate.view.Schema.url;
import static filmgate.view.Schema.whole;
import static filmgate.view.Schema.word;

import filmgate.billing.Amount;
import filmgate.catalogue.Language;
import filmgate.task.Failure;
import filmgate.task.Task;
import filmgate.task.TaskWarning;
import filmgate.task.VideoResult;
import filmgate.task.VideoResult.Retention;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The body of {@code GET /v1/tasks/{id}} (contract 2.1 and 5.1). */
public final class TaskView {
  private static final StatusWords STATUS =
      new StatusWords("pending", "processing", "completed", "failed", "cancelled");

  /** One task, as it also stands in lists. */
  static final Schema TASK =
      object(
              always("id", text()),
              always("status", STATUS.schema()),
              always("progress", whole(0, 100)),
              sometimes("cost", number().about("what it has cost, once it is over")),
              sometimes("credits_cost", number().about("ten per USD; in no other currency")),
              sometimes("queue_position", whole().about("the next to begin is 1")),
              sometimes("estimated_time", whole().about("seconds from creation to the film")),
              sometimes("result", object(always("videos", listOf(film())))),
              sometimes("expired_at", unixTime().about("since when the film is no longer kept")),
              sometimes("output", output()),
              sometimes("error", error()),
              always("created", unixTime()),
              sometimes("completed", unixTime()),
              sometimes("actual_time", whole().about("seconds from creation to the end")),
              always("model", text()),
              always("prompt", text()),
              sometimes("external_id", text()),
              sometimes("metadata", LabelsView.METADATA),
              sometimes("start_by", unixTime()),
              always("warnings", listOf(WarningView.SCHEMA)),
              always("backend", text()),
              always("previsualisation", flag()))
          .named("Task");

  public static final Schema SCHEMA =
      object(always("code", only(200)), always("data", TASK)).named("TaskAnswer");

  private static Schema film() {
    return object(always("url", listOf(url())), always("expires_at", unixTime()));
  }

  private static Schema output() {
    return object(
        always("width", whole()),
        always("height", whole()),
        always("fps", whole()),
        always("duration", number().about("seconds")),
        always("audio", flag()),
        always("bytes", whole()),
        always("sha256", text()));
  }

  private static Schema error() {
    return object(
        always("code", text()),
        always("message", text()),
        always("type", word("task_failed")),
        always("param", text()));
  }

  private TaskView() {}

  public static byte[] render(Glimpse glimpse, Language language) {
    return JsonBytes.object(
        json -> {
          json.writeNumberProperty("code", 200);
          json.writeObjectPropertyStart("data");
          write(json, glimpse, language);
          json.writeEndObject();
        });
  }

  static void write(JsonGenerator json, Glimpse glimpse, Language language) {
    var task = glimpse.task();
    json.writeStringProperty("id", task.id().value());
    json.writeStringProperty("status", STATUS.of(glimpse.phase()));
    json.writeNumberProperty("progress", glimpse.progress());
    writeCost(json, task, glimpse.house().currency());
    writePlace(json, glimpse.place());
    writeOutcome(json, glimpse, language);
    writeTimes(json, glimpse);
    json.writeStringProperty("model", task.request().model());
    json.writeStringProperty("prompt", Wish.of(task.request().generation()).prompt());
    LabelsView.writeExternalId(json, task);
    LabelsView.writeMetadata(json, task);
    if (task.startByMillis() > 0) {
      json.writeNumberProperty("start_by", task.startByMillis() / 1000);
    }
    writeWarnings(json, task.warnings(), language);
    json.writeStringProperty("backend", glimpse.backend().name());
    json.writeBooleanProperty("previsualisation", glimpse.backend().previsualisation());
  }

  private static void writePlace(JsonGenerator json, Glimpse.Place place) {
    switch (place) {
      case Glimpse.Place.None() -> {}
      case Glimpse.Place.At(var position) -> json.writeNumberProperty("queue_position", position);
      case Glimpse.Place.Expected(var position, var seconds) -> {
        json.writeNumberProperty("queue_position", position);
        json.writeNumberProperty("estimated_time", seconds);
      }
    }
  }

  /** What it has cost for good, in the currency, and for USD in credits (contract 2.1, 7(l)). */
  private static void writeCost(JsonGenerator json, Task task, String currency) {
    if (task.state().isFinal()) {
      var cost = new Amount(task.price().chargedMicros(task.state()));
      json.writeNumberProperty("cost", cost.toDouble());
      if (currency.equals(BalanceView.CREDITS_CURRENCY)) {
        json.writeNumberProperty("credits_cost", cost.toCredits());
      }
    }
  }

  private static void writeOutcome(JsonGenerator json, Glimpse glimpse, Language language) {
    switch (glimpse.phase()) {
      case Phase.Succeeded(var result) -> writeResult(json, glimpse.link(), result);
      case Phase.Failed(var failure) -> writeError(json, failure, language);
      case Phase.Queued _, Phase.Running _, Phase.Cancelled _ -> {}
    }
  }

  private static void writeResult(JsonGenerator json, Glimpse.Link link, VideoResult result) {
    json.writeObjectPropertyStart("result");
    json.writeArrayPropertyStart("videos");
    if (link instanceof Glimpse.Link.To(var url, var expiresAt)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("url");
      json.writeString(url);
      json.writeEndArray();
      json.writeNumberProperty("expires_at", expiresAt);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    if (result.retention() instanceof Retention.DeletedSince(var millis)) {
      json.writeNumberProperty("expired_at", millis / 1000);
    }
    writeOutput(json, result);
  }

  private static void writeOutput(JsonGenerator json, VideoResult result) {
    var facts = result.facts();
    json.writeObjectPropertyStart("output");
    json.writeNumberProperty("width", facts.width());
    json.writeNumberProperty("height", facts.height());
    json.writeNumberProperty("fps", facts.fps());
    json.writeName("duration");
    writeSeconds(json, facts.durationMillis());
    json.writeBooleanProperty("audio", facts.audio());
    json.writeNumberProperty("bytes", result.bytes());
    json.writeStringProperty("sha256", result.digest());
    json.writeEndObject();
  }

  /** Whole seconds as an integer, else a decimal number. */
  static void writeSeconds(JsonGenerator json, long millis) {
    if (millis % 1000 == 0) {
      json.writeNumber(millis / 1000);
    } else {
      json.writeNumber(millis / 1000.0);
    }
  }

  private static void writeError(JsonGenerator json, Failure failure, Language language) {
    json.writeObjectPropertyStart("error");
    Trouble.of(failure, language).write(json);
    json.writeStringProperty("type", "task_failed");
    json.writeStringProperty("param", failure.param());
    json.writeEndObject();
  }

  private static void writeTimes(JsonGenerator json, Glimpse glimpse) {
    json.writeNumberProperty("created", glimpse.createdSeconds());
    if (glimpse.task().state().isFinal()) {
      json.writeNumberProperty("completed", glimpse.finishedSeconds());
      json.writeNumberProperty("actual_time", glimpse.finishedSeconds() - glimpse.createdSeconds());
    }
  }

  private static void writeWarnings(
      JsonGenerator json, List<TaskWarning> notices, Language language) {
    json.writeArrayPropertyStart("warnings");
    for (var notice : notices) {
      var message =
          switch (language) {
            case EN -> notice.english();
            case ZH -> notice.chinese();
          };
      WarningView.write(json, notice.param(), notice.reason(), message);
    }
    json.writeEndArray();
  }
}
