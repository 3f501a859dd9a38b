package filmgate.api.task;

import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;

import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.Parameter;
import filmgate.id.KeyId;
import filmgate.intake.StatusFilters;
import filmgate.intake.TaskAccess;
import filmgate.store.TaskQueries.CreatedBetween;
import filmgate.store.TaskQueries.LaneFilter;
import filmgate.store.TaskQueries.StatusFilter;
import filmgate.store.TaskQueries.TaskFilter;
import filmgate.task.Labels;
import filmgate.text.Reason;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The query parameters that select tasks of the caller's account. */
public final class TaskFilterParameters {
  private static final String METADATA = "metadata.";
  private static final String CREATED_AFTER = "created_after";
  private static final String CREATED_BEFORE = "created_before";
  private static final String TEST = "test";

  /** Each name adds a comparison to every task that the query reads. */
  private static final int LABELS_MAX = 4;

  /** The largest number of ten digits. */
  private static final long SECONDS_MAX = 9_999_999_999L;

  public static final Parameter STATUS =
      Parameter.query(
          "status",
          enumOf(StatusFilters.NAMES.toArray(String[]::new)),
          "Only tasks with this status.");
  public static final Parameter MODEL =
      Parameter.query("model", Parameter.TEXT, "Only tasks of this model.");

  static final List<Parameter> ALL =
      List.of(
          STATUS,
          MODEL,
          Parameter.query("key", Parameter.TEXT, "Only tasks that the key with this id created."),
          Parameter.query("external_id", Parameter.TEXT, "Only tasks with this `external_id`."),
          Parameter.query(
              METADATA + "NAME",
              Parameter.TEXT,
              "Only tasks whose metadata has this value under NAME."),
          Parameter.query(
              CREATED_AFTER, integer(0, SECONDS_MAX), "Only tasks created after this Unix time."),
          Parameter.query(
              CREATED_BEFORE, integer(0, SECONDS_MAX), "Only tasks created before this Unix time."),
          Parameter.query(
              TEST,
              enumOf("true", "false"),
              "Only tasks of test keys (`true`) or of live keys (`false`). Default: all that the"
                  + " key can see."));

  private TaskFilterParameters() {}

  static TaskFilter filter(ApiRequest call) {
    return new TaskFilter(
        statusFilter(call),
        call.query("model").orElse(""),
        call.query("key").filter(id -> !id.isEmpty()).map(KeyId::new),
        new CreatedBetween(
            seconds(call, CREATED_AFTER).map(time -> time * 1000).orElse(-1L),
            seconds(call, CREATED_BEFORE).map(time -> time * 1000).orElse(Long.MAX_VALUE)),
        labels(call),
        lane(call));
  }

  /** A test key sees only tasks of test keys. */
  private static LaneFilter lane(ApiRequest call) {
    var requested =
        switch (call.query(TEST).orElse("")) {
          case "" -> LaneFilter.ANY;
          case "true" -> LaneFilter.TEST;
          case "false" -> LaneFilter.LIVE;
          default ->
              throw InvalidParameter.of(
                  TEST, Reason.INVALID_VALUE, "must be true or false", "必须是 true 或 false");
        };
    if (!TaskAccess.testOnly(call.caller())) {
      return requested;
    }
    if (requested == LaneFilter.LIVE) {
      throw InvalidParameter.of(
          TEST, Reason.INVALID_VALUE, "must be true with a test key", "使用测试密钥时必须是 true");
    }
    return LaneFilter.TEST;
  }

  /** {@code external_id} and {@code metadata.NAME}: a task must have all of them. */
  private static Labels labels(ApiRequest call) {
    var metadata = new TreeMap<String, String>();
    for (var entry : call.queries().entrySet()) {
      if (entry.getKey().startsWith(METADATA)) {
        metadata.put(entry.getKey().substring(METADATA.length()), entry.getValue());
      }
    }
    if (metadata.size() > LABELS_MAX) {
      throw InvalidParameter.of(
          "metadata",
          Reason.TOO_MANY_ITEMS,
          "must have at most " + LABELS_MAX + " names",
          "最多包含 " + LABELS_MAX + " 个名称");
    }
    return new Labels(call.query("external_id").orElse(""), metadata);
  }

  /** Up to ten digits, which an integer parameter cannot hold. */
  private static Optional<Long> seconds(ApiRequest call, String name) {
    return call.query(name).map(text -> seconds(name, text));
  }

  private static long seconds(String name, String text) {
    if (!text.matches("[0-9]{1,10}")) {
      throw InvalidParameter.of(
          name, Reason.INVALID_TYPE, "must be a Unix time in seconds", "必须是以秒为单位的 Unix 时间");
    }
    return Long.parseLong(text);
  }

  /** The filter in the parameter {@code status}. */
  public static StatusFilter statusFilter(ApiRequest call) {
    var status = call.query("status").orElse("");
    return status.isEmpty()
        ? StatusFilter.ANY
        : StatusFilters.named(status).orElseThrow(TaskFilterParameters::unknownStatus);
  }

  private static ApiException unknownStatus() {
    return InvalidParameter.of(
        "status",
        Reason.INVALID_VALUE,
        "must be pending, processing, completed, failed, or cancelled",
        "必须是 pending、processing、completed、failed 或 cancelled");
  }
}
