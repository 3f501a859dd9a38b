package filmgate.app.cli.shots;

import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.Fields;
import java.util.Optional;

/**
 * What a model accepts of shots.
 *
 * @param model the name for messages
 * @param shotsMax the most shots
 * @param charactersMax the most code points of the prompt of a shot
 * @param secondsMin the shortest video
 * @param secondsMax the longest video
 * @param secondsDefault the duration of a video without {@code duration}
 */
public record ShotLimits(
    String model,
    int shotsMax,
    int charactersMax,
    int secondsMin,
    int secondsMax,
    int secondsDefault) {
  /** The field with the shots. */
  public static final String SHOTS = "multi_prompt";

  /** The field with the duration of the video. */
  public static final String DURATION = "duration";

  private static final int UNKNOWN_DEFAULT = 5;

  /** The limits of a model that this program does not know, which only its server checks. */
  public static ShotLimits unknown(String model) {
    return new ShotLimits(
        model, Integer.MAX_VALUE, Integer.MAX_VALUE, 1, Integer.MAX_VALUE, UNKNOWN_DEFAULT);
  }

  /** The limits of a model with these fields; empty if it has no shots. */
  public static Optional<ShotLimits> of(String model, Fields fields) {
    if (fields.contains(SHOTS)
        && fields.find(SHOTS).kind() instanceof FieldType.ObjectList(var parts, var max)
        && parts.find("prompt").kind() instanceof FieldType.Text(var characters)
        && fields.find(DURATION).kind() instanceof FieldType.WholeNumber whole
        && fields.find(DURATION).defaultValue() instanceof DefaultValue.FixedDefault(var seconds)) {
      return Optional.of(
          new ShotLimits(
              model,
              max,
              characters,
              Math.toIntExact(whole.min()),
              Math.toIntExact(whole.max()),
              seconds.intValue()));
    }
    return Optional.empty();
  }
}
