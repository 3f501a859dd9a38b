package filmgate.billing;

import filmgate.generation.OutputSpec.Quality;
import java.util.Set;

/**
 * What a price rule applies to.
 *
 * @param models the public ids, at least one
 * @param qualities empty if the quality does not matter
 * @param seconds the lengths; with a base clip {@link PriceBook#BASE_SECONDS_MAX}
 * @param inputs empty if the input does not matter
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
      throw new IllegalArgumentException("a price rule must name at least one model");
    }
  }

  /** Lengths from {@code min} to {@code max}, both included. */
  public record Seconds(int min, int max) {
    public static final Seconds ANY = new Seconds(0, Integer.MAX_VALUE);

    boolean contains(int seconds) {
      return min <= seconds && seconds <= max;
    }
  }

  /** Videos with or without audio. */
  public enum Audio {
    ANY,
    SILENT,
    WITH_AUDIO;

    boolean matches(boolean hasAudio) {
      return switch (this) {
        case ANY -> true;
        case SILENT -> !hasAudio;
        case WITH_AUDIO -> hasAudio;
      };
    }
  }

  /** The properties of a generation that determine its price. */
  record PriceFactors(String model, Quality quality, int seconds, boolean audio, InputKind input) {}

  boolean matches(PriceFactors factors) {
    return models.contains(factors.model)
        && (qualities.isEmpty() || qualities.contains(factors.quality))
        && seconds.contains(factors.seconds)
        && audio.matches(factors.audio)
        && (inputs.isEmpty() || inputs.contains(factors.input));
  }

  /** The number of conditions besides the model. */
  int count() {
    return (qualities.isEmpty() ? 0 : 1)
        + (seconds.equals(Seconds.ANY) ? 0 : 1)
        + (audio == Audio.ANY ? 0 : 1)
        + (inputs.isEmpty() ? 0 : 1);
  }
}
