package filmgate.render;

import filmgate.render.raster.I420;
import filmgate.render.reference.ReferenceCast;
import filmgate.render.reference.ReferenceImage;
import filmgate.render.reference.ReferenceImages;
import filmgate.render.rig.Figure;
import filmgate.render.scene.ReferenceRole;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.stage.Backdrop;
import filmgate.render.stage.Cast;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How the references of a video are drawn in one shot. */
final class ShotReferences {
  private final ShotSpec shot;
  private final ReferenceImages images;
  private final Set<String> drawn = new HashSet<>();
  private final Optional<ReferenceImage> setting;
  private final Optional<ReferenceImage> style;
  private final Optional<Figure> object;
  private final Optional<String> outfit;

  ShotReferences(ShotSpec shot, ReferenceImages images) {
    this.shot = shot;
    this.images = images;
    shot.scene().subjects().stream()
        .map(Subject::reference)
        .filter(name -> images.find(name).isPresent())
        .forEach(drawn::add);
    setting = named(ReferenceRole.SETTING).map(this::drawn);
    style = named(ReferenceRole.STYLE).map(this::drawn);
    object = heldObject();
    outfit = wornColour();
  }

  /** The first image with a role. */
  private Optional<String> named(ReferenceRole role) {
    return images.labels().stream()
        .filter(label -> shot.roles().get(label) == role && images.find(label).isPresent())
        .findFirst();
  }

  private ReferenceImage drawn(String name) {
    drawn.add(name);
    return images.find(name).orElseThrow();
  }

  private Optional<Figure> heldObject() {
    return named(ReferenceRole.OBJECT)
        .filter(_ -> !shot.scene().subjects().isEmpty())
        .filter(name -> images.find(name).orElseThrow().isCutOut())
        .map(name -> drawn(name).still());
  }

  /** The colour of the clothes, if a person is drawn as a figure. */
  private Optional<String> wornColour() {
    return named(ReferenceRole.OUTFIT)
        .filter(_ -> shot.scene().subjects().stream().anyMatch(this::isDressed))
        .map(name -> drawn(name).colour());
  }

  private boolean isDressed(Subject subject) {
    var cutOut = images.find(subject.reference()).filter(ReferenceImage::isCutOut).isPresent();
    return subject.kind().equals("person") && !cutOut;
  }

  /** The labels of the references that this shot shows. */
  Set<String> drawn() {
    return drawn;
  }

  /** Draws the subjects that a reference shows. */
  Cast cast(Cast cast) {
    return drawn.isEmpty() ? cast : new ReferenceCast(cast, images, outfit);
  }

  /** The image that the scene is in. */
  Optional<Backdrop> backdrop() {
    return setting.map(one -> new Backdrop(one.samples()));
  }

  /** The image whose colours the shot has. */
  Optional<I420> style() {
    return style.map(ReferenceImage::samples);
  }

  /** What the main subject holds. */
  Optional<Figure> object() {
    return object;
  }

  /** The scene; what an image shows is not drawn in the hand as well. */
  Scene scene() {
    var scene = shot.scene();
    return object.isEmpty()
        ? scene
        : scene.with(scene.subjects().stream().map(one -> one.holding("")).toList());
  }
}
