package filmgate.catalogue.check;

import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.spec.Rule;
import filmgate.catalogue.value.WholeNumbers;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks the durations of the shots against the video (rules R21, R22, and R86). */
record ShotCheck(ParsedRequest request, ProblemCollector collector) {
  private static final String DURATION = "duration";

  void checkFill(Rule.ShotsFillDuration rule) {
    var shots = request.rawValue(rule.shots());
    if (shots.isArray() && !request.isInvalid(rule.total())) {
      compare(rule.shots(), rule.total(), shots);
    }
  }

  void checkShare(Rule.ShotsShareDuration rule) {
    var shots = request.rawValue(rule.shots());
    if (!shots.isArray() || request.isInvalid(rule.total())) {
      return;
    }
    var timed = 0;
    for (var shot : shots) {
      timed += isTimed(shot) ? 1 : 0;
    }
    if (timed == shots.size()) {
      compare(rule.shots(), rule.total(), shots);
    } else if (timed > 0) {
      untimed(rule, shots);
    } else if (shots.size() > request.whole(rule.total())) {
      tooManyShots(rule, shots.size());
    } else if (!request.isInvalid(rule.shots())) {
      divide(rule);
    }
  }

  private static boolean isTimed(JsonNode shot) {
    return !shot.path(DURATION).isMissingNode() && !shot.path(DURATION).isNull();
  }

  private void compare(String list, String total, JsonNode shots) {
    var whole = request.whole(total);
    var durations = new ArrayList<OptionalLong>();
    for (var shot : shots) {
      durations.add(WholeNumbers.from(shot.path(DURATION)));
    }
    for (var index = 0; index < durations.size(); index++) {
      var seconds = durations.get(index);
      if (seconds.isPresent() && seconds.getAsLong() > whole && !collector.isFull()) {
        tooLong(list, index, seconds.getAsLong(), whole);
      }
    }
    if (durations.stream().allMatch(OptionalLong::isPresent)) {
      compareSum(list, total, durations);
    }
  }

  private void compareSum(String list, String total, List<OptionalLong> durations) {
    var sum = durations.stream().mapToDouble(OptionalLong::getAsLong).sum();
    var whole = request.whole(total);
    if (sum == whole) {
      return;
    }
    var given = request.has(total);
    var message =
        new LocalizedText(
                "the durations in {path} add up to {sum}, but {total} is {whole}"
                    + (given ? "" : " (its default)")
                    + "; they must be equal",
                "{path} 各分镜时长之和为 {sum} 秒，而 {total} 为 {whole} 秒"
                    + (given ? "" : "（默认值）")
                    + "，两者必须相等")
            .with("sum", WholeNumbers.toPlainString(sum))
            .with("total", request.path(total))
            .with("whole", Integer.toString(whole));
    refuse(list, request.path(list), Reason.DURATION_SUM_MISMATCH, message);
  }

  private void tooLong(String list, int index, long seconds, int whole) {
    var message =
        new LocalizedText(
                "{path} must be at most the duration of the video, {whole} s (got {seconds} s)",
                "{path} 不能超过视频总时长 {whole} 秒（收到 {seconds} 秒）")
            .with("seconds", Long.toString(seconds))
            .with("whole", Integer.toString(whole));
    var path = request.path(list) + "[" + index + "]." + DURATION;
    refuse(list, path, Reason.OUT_OF_RANGE, message);
  }

  private void untimed(Rule.ShotsShareDuration rule, JsonNode shots) {
    var index = 0;
    for (var shot : shots) {
      if (shot.isObject() && !isTimed(shot) && !collector.isFull()) {
        var path = request.path(rule.shots()) + "[" + index + "]." + DURATION;
        refuse(rule.shots(), path, Reason.MISSING_REQUIRED, rule.message());
      }
      index++;
    }
  }

  private void tooManyShots(Rule.ShotsShareDuration rule, int count) {
    var message =
        new LocalizedText(
                "{path} has {count} shots for {whole} s; each shot requires at least 1 s",
                "{path} 有 {count} 个分镜，但总时长只有 {whole} 秒，每个分镜至少 1 秒")
            .with("count", Integer.toString(count))
            .with("whole", Integer.toString(request.whole(rule.total())));
    refuse(rule.shots(), request.path(rule.shots()), Reason.OUT_OF_RANGE, message);
  }

  /** Earlier shots take the remainder: 10 s in three shots are 4, 3, and 3. */
  private void divide(Rule.ShotsShareDuration rule) {
    var field = request.spec().fields().indexOf(rule.shots());
    var shots = request.valueAt(field);
    var whole = request.whole(rule.total());
    var timed = JsonNodeFactory.instance.arrayNode(shots.size());
    for (var index = 0; index < shots.size(); index++) {
      var seconds = whole / shots.size() + (index < whole % shots.size() ? 1 : 0);
      timed.add(((ObjectNode) shots.path(index)).put(DURATION, seconds));
    }
    request.set(field, timed);
  }

  private void refuse(String list, String path, Reason reason, LocalizedText message) {
    var index = request.spec().fields().indexOf(list);
    collector.addProblem(index, new Problem(path, reason, message.with("path", path)));
  }
}
