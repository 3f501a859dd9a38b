package filmgate.catalogue.check;

import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.spec.Rule;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the seconds of the shots and of the whole fit together (R21, R22, R86). */
final class ShotCheck {
  private static final String DURATION = "duration";

  private final ParsedRequest reading;
  private final ProblemCollector collector;

  ShotCheck(ParsedRequest reading, ProblemCollector collector) {
    this.reading = reading;
    this.collector = collector;
  }

  void checkFill(Rule.ShotsFillDuration rule) {
    var shots = reading.rawValue(rule.shots());
    if (shots.isArray() && !reading.isInvalid(rule.total())) {
      compare(rule.shots(), rule.total(), shots);
    }
  }

  void checkShare(Rule.ShotsShareDuration rule) {
    var shots = reading.rawValue(rule.shots());
    if (!shots.isArray() || reading.isInvalid(rule.total())) {
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
    } else if (shots.size() > reading.whole(rule.total())) {
      tooManyShots(rule, shots.size());
    } else if (!reading.isInvalid(rule.shots())) {
      divide(rule);
    }
  }

  private static boolean isTimed(JsonNode shot) {
    return !shot.path(DURATION).isMissingNode() && !shot.path(DURATION).isNull();
  }

  private void compare(String list, String total, JsonNode shots) {
    var whole = reading.whole(total);
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
    var whole = reading.whole(total);
    if (sum == whole) {
      return;
    }
    var given = reading.has(total);
    var words =
        new LocalizedText(
                "the shots of {path} last {sum} s together, but {total} is {whole}"
                    + (given ? "" : " (its default)")
                    + "; make them equal",
                "{path} 各分镜时长之和为 {sum} 秒，而 {total} 为 {whole} 秒"
                    + (given ? "" : "（默认值）")
                    + "；两者必须相等")
            .with("sum", WholeNumbers.toPlainString(sum))
            .with("total", total)
            .with("whole", Integer.toString(whole));
    refuse(list, reading.path(list), Reason.DURATION_SUM_MISMATCH, words);
  }

  private void tooLong(String list, int index, long seconds, int whole) {
    var words =
        new LocalizedText(
                "{path} must not be longer than the whole: {seconds} s of {whole} s",
                "{path} 不得超过总时长（{seconds} 秒，总时长 {whole} 秒）")
            .with("seconds", Long.toString(seconds))
            .with("whole", Integer.toString(whole));
    var path = reading.path(list) + "[" + index + "]." + DURATION;
    refuse(list, path, Reason.OUT_OF_RANGE, words);
  }

  private void untimed(Rule.ShotsShareDuration rule, JsonNode shots) {
    var index = 0;
    for (var shot : shots) {
      if (shot.isObject() && !isTimed(shot) && !collector.isFull()) {
        var path = reading.path(rule.shots()) + "[" + index + "]." + DURATION;
        refuse(rule.shots(), path, Reason.MISSING_REQUIRED, rule.message());
      }
      index++;
    }
  }

  private void tooManyShots(Rule.ShotsShareDuration rule, int count) {
    var words =
        new LocalizedText(
                "{path} has {count} shots for {whole} s; each needs at least 1 s",
                "{path} 有 {count} 个分镜，总时长只有 {whole} 秒；每个分镜至少 1 秒")
            .with("count", Integer.toString(count))
            .with("whole", Integer.toString(reading.whole(rule.total())));
    refuse(rule.shots(), reading.path(rule.shots()), Reason.OUT_OF_RANGE, words);
  }

  /** Earlier shots take the remainder: 10 s in three are 4, 3, 3. */
  private void divide(Rule.ShotsShareDuration rule) {
    var place = reading.spec().fields().indexOf(rule.shots());
    var shots = reading.valueAt(place);
    var whole = reading.whole(rule.total());
    var timed = JsonNodeFactory.instance.arrayNode(shots.size());
    for (var index = 0; index < shots.size(); index++) {
      var seconds = whole / shots.size() + (index < whole % shots.size() ? 1 : 0);
      timed.add(((ObjectNode) shots.path(index)).put(DURATION, seconds));
    }
    reading.set(place, timed);
  }

  private void refuse(String list, String path, Reason reason, LocalizedText words) {
    var place = reading.spec().fields().indexOf(list);
    collector.addProblem(place, new Problem(path, reason, words.with("path", path)));
  }
}
