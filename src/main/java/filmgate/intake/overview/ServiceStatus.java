package filmgate.intake.overview;

import java.util.List;
import java.util.Locale;

/**
 * The public status: it has no name of a customer or a channel.
 *
 * @param obstacles why no request is accepted, as stable names
 * @param models the models that the server offers to live keys
 */
public record ServiceStatus(List<String> obstacles, List<ModelStatus> models) {
  public ServiceStatus {
    obstacles = List.copyOf(obstacles);
    models = List.copyOf(models);
  }

  /** Whether a task of a model would start now, if a slot is free. */
  public record ModelStatus(String model, boolean available) {}

  /** The state of the whole server. */
  public enum ServiceLevel {
    UP,
    /** Some models cannot be served at present; their tasks wait. */
    DEGRADED,
    /** No request for a video is accepted. */
    DOWN;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ServiceLevel level() {
    if (!obstacles.isEmpty()) {
      return ServiceLevel.DOWN;
    }
    return models.stream().allMatch(ModelStatus::available)
        ? ServiceLevel.UP
        : ServiceLevel.DEGRADED;
  }
}
