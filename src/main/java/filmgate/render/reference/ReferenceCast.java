package filmgate.render.reference;

import filmgate.render.rig.Figure;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Subject;
import filmgate.render.stage.Cast;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Draws the subjects that a reference shows: as the cut-out image, or as their figure in the
 * colours of the image, or as a framed print.
 *
 * @param cast draws everything else
 * @param images the references
 * @param outfit the colour of what the persons wear, {@code #rrggbb}, if an image shows it
 */
public record ReferenceCast(Cast cast, ReferenceImages images, Optional<String> outfit)
    implements Cast {
  private static final double USUAL_HEIGHT = 1;
  private static final double PRINT_HEIGHT = 1.3;

  @Override
  public Optional<Figure> pair(Subject subject, ShotSize size, long seed) {
    var cutOut = image(subject).filter(ReferenceImage::isCutOut).isPresent();
    return cutOut ? Optional.empty() : cast.pair(coloured(subject), size, seed);
  }

  @Override
  public Optional<Figure> figure(Subject subject, ShotSize size, long seed) {
    var image = image(subject);
    var drawn = cast.figure(coloured(subject), size, seed);
    if (image.isEmpty()) {
      return drawn;
    }
    double height = drawn.map(one -> one.extent().height()).orElse(USUAL_HEIGHT);
    return image
        .get()
        .figure(height, subject.actions())
        .or(() -> drawn)
        .or(() -> Optional.of(image.get().print(PRINT_HEIGHT, subject.actions())));
  }

  @Override
  public boolean isObject(Subject subject) {
    return cast.isObject(subject);
  }

  private Optional<ReferenceImage> image(Subject subject) {
    return images.find(subject.reference());
  }

  /**
   * The subject in the colours of its image. What the prompt says has priority, and a breed has its
   * own colours.
   */
  private Subject coloured(Subject subject) {
    var traits = new HashMap<String, String>();
    var person = subject.kind().equals("person");
    image(subject)
        .filter(_ -> person || subject.variant().isEmpty())
        .ifPresent(one -> traits.putAll(person ? one.personal() : plain(one)));
    traits.putAll(subject.traits());
    traits.remove(Subject.REFERENCE);
    if (person) {
      outfit.ifPresent(colour -> traits.put("clothes", colour));
    }
    return subject.with(traits);
  }

  private static Map<String, String> plain(ReferenceImage image) {
    return Map.of("colour", image.colour());
  }
}
