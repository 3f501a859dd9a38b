package filmgate.docs.scenario;

import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ModelSpec;
import java.util.List;
import java.util.stream.IntStream;

/** The durations of a model, in seconds. */
public final class Durations {
  private static final String FIELD = "duration";

  private Durations() {}

  /** All durations, the shortest first. */
  public static List<Integer> of(ModelSpec spec) {
    return switch (spec.fields().find(FIELD).kind()) {
      case FieldType.WholeNumber whole ->
          IntStream.rangeClosed(Math.toIntExact(whole.min()), Math.toIntExact(whole.max()))
              .boxed()
              .toList();
      case FieldType.IntegerChoice(var values) -> values.stream().sorted().toList();
      default -> throw new IllegalStateException(spec.id() + " has no durations");
    };
  }

  /** Some durations as {@code 3–15 s}, or {@code 5, 10 s} if they are not consecutive. */
  public static String text(List<Integer> seconds) {
    var first = seconds.getFirst();
    var last = seconds.getLast();
    if (seconds.size() > 2 && last - first == seconds.size() - 1) {
      return first + "–" + last + " s";
    }
    return String.join(", ", seconds.stream().map(String::valueOf).toList()) + " s";
  }
}
