package filmgate.render.rig.bird;

import filmgate.render.rig.shape.VariantFile;
import java.util.Map;
import java.util.Objects;

/**
 * The proportions and colours of a kind of bird. Lengths are parts of the length of the body,
 * colours are {@code #rrggbb}.
 *
 * @param length of the body from the breast to the root of the tail, in metres
 * @param tilt of the body above the horizontal, in degrees
 * @param span the length of one wing
 * @param flap beats of the wings a second
 * @param speed in metres a second when it flies or walks
 * @param beakForm "cone", "hook", or "flat"
 * @param crest {@code none}, {@code tuft}, {@code horns}, or {@code comb}
 * @param water whether it swims
 * @param cheek a mark beside the eye; empty for none
 */
record BirdBuild(
    double length,
    double depth,
    double neck,
    double neckRadius,
    double head,
    double leg,
    double tail,
    double beak,
    double beakDepth,
    String beakForm,
    double tilt,
    double span,
    double flap,
    double speed,
    String crest,
    boolean water,
    String back,
    String belly,
    String wing,
    String wingTip,
    String face,
    String cheek,
    String beakColour,
    String legs,
    String eye) {
  static final Map<String, BirdBuild> ALL = VariantFile.read("animal/bird.json", BirdBuild.class);

  static BirdBuild find(String variant) {
    return Objects.requireNonNull(ALL.getOrDefault(variant, ALL.get("")));
  }
}
