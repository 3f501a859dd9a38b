package filmgate.intake.usage;

import filmgate.store.money.Usage;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A period, and the tasks and groups that are summed up.
 *
 * @param from included; a whole quarter of an hour
 * @param until not included; a whole quarter of an hour
 * @param model only tasks of this model; empty for all models
 * @param groups of {@code date}, {@code model}, {@code key}, in this order
 */
public record UsageParameters(
    Instant from, Instant until, ZoneId zone, String model, List<String> groups) {
  /** The names of groups, in the order of the report. */
  static final List<String> GROUPS = List.of("date", "model", "key");

  /** The values, or the first problem. */
  public sealed interface ParametersRead {}

  public record ValidParameters(UsageParameters parameters) implements ParametersRead {}

  public record InvalidParameters(Problem problem) implements ParametersRead {}

  Usage.GroupBy groupBy() {
    return new Usage.GroupBy(
        groups.contains("date"), groups.contains("key"), groups.contains("model"));
  }

  /** A problem with the value of this name, in a message that begins with the name. */
  static InvalidParameters invalid(String name, Reason reason, LocalizedText expected) {
    var text = new LocalizedText(name + " " + expected.en(), name + " " + expected.zh());
    return new InvalidParameters(new Problem(name, reason, text));
  }
}
