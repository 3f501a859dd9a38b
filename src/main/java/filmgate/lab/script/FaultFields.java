package filmgate.lab.script;

import filmgate.json.JsonFields;
import filmgate.text.JsonNouns;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads when a fault occurs, and its parameters. */
final class FaultFields {
  static final List<String> NAMES =
      List.of(
          "provider",
          "on",
          "fault",
          "key",
          "after",
          "count",
          "probability",
          "code",
          "status",
          "body",
          "message",
          "word",
          "milliseconds",
          "retry_after",
          "accepted");

  private static final int KEY_MAX = 500;
  private static final int TEXT_MAX = 10_000;
  private static final int DELAY_MAX = 3_600_000;
  private static final int RETRY_AFTER_MAX = 86_400;
  private static final int STATUS_MIN = 200;
  private static final int STATUS_MAX = 599;
  private static final int SLOW_MILLISECONDS = 1000;
  private static final LocalizedText SHARE =
      new LocalizedText("a number from 0 to 1", "0 到 1 之间的数字");

  private final JsonFields fields;
  private final FaultKind kind;

  FaultFields(JsonFields fields, FaultKind kind) {
    this.fields = fields;
    this.kind = kind;
  }

  Fault.Trigger trigger() {
    return new Fault.Trigger(
        fields.string("key", KEY_MAX, ""),
        (int) fields.integer("after", Integer.MAX_VALUE, 0),
        (int) fields.integer("count", 1, Integer.MAX_VALUE, Integer.MAX_VALUE),
        probability());
  }

  private double probability() {
    var value = fields.value("probability");
    if (!fields.isGiven("probability")) {
      return 1;
    }
    if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
      fields.addProblem("probability", Reason.INVALID_VALUE, SHARE);
      return 1;
    }
    return value.doubleValue();
  }

  /**
   * @param codes the codes of the errors of the upstream; empty if it is unknown
   */
  Fault.Details details(Set<Integer> codes) {
    return new Fault.Details(
        code(codes),
        status(),
        text(),
        Duration.ofMillis(fields.integer("milliseconds", DELAY_MAX, defaultMilliseconds())),
        (int) fields.integer("retry_after", RETRY_AFTER_MAX, kind == FaultKind.RATE_LIMIT ? 1 : -1),
        fields.flag("accepted", kind == FaultKind.ANSWER_LOST));
  }

  private int code(Set<Integer> codes) {
    var code = (int) fields.integer("code", Integer.MAX_VALUE, 0);
    if (kind == FaultKind.ERROR && !fields.hasProblem("code")) {
      if (!fields.isGiven("code")) {
        fields.addMissing("code");
      } else if (!codes.isEmpty() && !codes.contains(code)) {
        var all = new TreeSet<>(codes).toString();
        fields.addProblem(
            "code", Reason.INVALID_VALUE, new LocalizedText("one of " + all, "以下值之一：" + all));
      }
    }
    return code;
  }

  private int status() {
    if (kind == FaultKind.STATUS && !fields.isGiven("status")) {
      fields.addMissing("status");
    }
    return (int) fields.integer("status", STATUS_MIN, STATUS_MAX, STATUS_MIN);
  }

  /** A body may have several lines. */
  private String text() {
    if (kind == FaultKind.STATUS && fields.isGiven("body")) {
      if (!fields.value("body").isString()) {
        fields.addProblem("body", Reason.INVALID_TYPE, JsonNouns.STRING);
      }
      return fields.value("body").asString("");
    }
    return switch (kind) {
      case TASK_FAILS ->
          fields.string("message", TEXT_MAX, "Failure to pass the risk control system");
      case UNKNOWN_STATUS -> fields.string("word", TEXT_MAX, "reviewing");
      case LATENCY, HANG, RESET, RESET_IN_BODY, GARBAGE, ERROR, STATUS, RATE_LIMIT -> "";
      case OUT_OF_CREDIT, ANSWER_LOST, STATUS_BACKWARDS, NO_URL, EXPIRED_URL -> "";
      case SLOW, TRUNCATED, ENDLESS, HTML, DUPLICATE, FORGED, STALE, EARLY, DROPPED -> "";
    };
  }

  private int defaultMilliseconds() {
    if (kind == FaultKind.LATENCY && !fields.isGiven("milliseconds")) {
      fields.addMissing("milliseconds");
    }
    return kind == FaultKind.SLOW ? SLOW_MILLISECONDS : 0;
  }
}
