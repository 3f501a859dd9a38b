package filmgate.billing;

import filmgate.generation.OutputSpec.Quality;
import java.util.Set;

/**
 * What a price rule is for.
 *
 * @param models the public ids, at least one: no price is for whatever comes
 * @param qualities empty where every size costs the same
 * @param seconds the lengths, with a base clip its cap of {@link PriceBook#BASE_SECONDS_MAX}
 * @param inputs empty where the material does not matter
 */
public record PriceConditions(
    Set<String> models,
    Set<Quality> qualities,
    Seconds seconds,
    Audio audio,
    Set<InputKind> inputs) {

  public PriceConditions {
    models = Set.copyOf(models);
    qualities = Set.copyOf(qualities);
    inputs = Set.copyOf(inputs);
    if (models.isEmpty()) {
      throw new IllegalArgumentException("a price is for at least one model");
    }
  }

  /** Lengths from {@code min} to {@code max}, both included. */
  public record Seconds(int min, int max) {
    public static final Seconds ANY = new Seconds(0, Integer.MAX_VALUE);

    boolean contains(int seconds) {
      return min <= seconds && seconds <= max;
    }
  }

  /** Films with or without sound. */
  public enum Audio {
    ANY,
    SILENT,
    WITH_AUDIO;

    boolean matches(boolean sound) {
      return switch (this) {
        case ANY -> true;
        case SILENT -> !sound;
        case WITH_AUDIO -> sound;
      };
    }
  }

  /** What of a generation decides its price. */
  record PriceFactors(String model, Quality quality, int seconds, boolean sound, InputKind input) {}

  boolean matches(PriceFactors wanted) {
    return models.contains(wanted.model)
        && (qualities.isEmpty() || qualities.contains(wanted.quality))
        && seconds.contains(wanted.seconds)
        && audio.matches(wanted.sound)
        && (inputs.isEmpty() || inputs.contains(wanted.input));
  }

  /** How many conditions it sets besides the model: the rule with the most wins. */
  int conditions() {
    return (qualities.isEmpty() ? 0 : 1)
        + (seconds.equals(Seconds.ANY) ? 0 : 1)
        + (audio == Audio.ANY ? 0 : 1)
        + (inputs.isEmpty() ? 0 : 1);
  }
}
