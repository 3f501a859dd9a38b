package filmgate.render.stage;

import filmgate.render.rig.Figure;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Subject;
import java.util.Optional;

/** Finds the figure of a subject. */
public interface Cast {
  /** The figure; empty if the kind of the subject cannot be drawn. */
  Optional<Figure> figure(Subject subject, ShotSize size, long seed);

  /** Whether a subject is a small thing that lies about, and not alive. */
  default boolean isObject(Subject subject) {
    return false;
  }

  /** Both of two that do something together, as one figure; empty if each is drawn alone. */
  default Optional<Figure> pair(Subject subject, ShotSize size, long seed) {
    return Optional.empty();
  }
}
