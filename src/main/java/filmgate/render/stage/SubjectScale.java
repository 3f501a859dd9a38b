package filmgate.render.stage;

import filmgate.render.rig.Figure.Extent;
import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Scene;
import filmgate.render.setting.StageGeometry;

/**
 * How large subjects are drawn.
 *
 * @param size of the shot
 */
record SubjectScale(StageGeometry stage, ShotSize size, boolean indoor) {
  /** The most height of something that flies above the main subject. */
  private static final double FLYING = 0.34;

  /** The greatest height of what is shown on a table, in metres. */
  private static final double TABLED = 0.48;

  /** A shot whose size is not named shows as much as its action needs. */
  static ShotSize size(Scene scene, boolean indoor) {
    var size = scene.camera().size();
    if (size != ShotSize.MEDIUM || scene.subjects().isEmpty()) {
      return size;
    }
    if (scene.subjects().getFirst().count() > 3 && !indoor) {
      return ShotSize.WIDE;
    }
    var parts = scene.subjects().getFirst().actions().stream().map(Action::part).toList();
    var several = scene.subjects().size() > 1 || scene.subjects().getFirst().count() > 1;
    if (several || parts.contains(Action.BodyPart.BODY)) {
      return ShotSize.FULL;
    }
    var face = parts.stream().allMatch(p -> p == Action.BodyPart.HEAD || p == Action.BodyPart.FACE);
    var main = scene.subjects().getFirst();
    return face && main.kind().equals("person") && main.prop().isEmpty()
        ? ShotSize.MEDIUM_CLOSE
        : ShotSize.MEDIUM;
  }

  /** Whether the camera is so near to a thing of this height that its table is seen. */
  boolean isOnTable(double height) {
    return indoor && size.compareTo(ShotSize.FULL) >= 0 && height < TABLED;
  }

  /** Stage units of a metre for another subject: in proportion to the main one. */
  double other(Extent extent, double mainMetre, boolean flies) {
    double shown = extent.height() * mainMetre;
    double limit =
        Math.min(
            (flies ? FLYING : 0.62) * stage.height(),
            0.5 * stage.width() * extent.height() / extent.width());
    double least = 0.09;
    return Math.clamp(shown, Math.min(least, limit), limit) / extent.height();
  }

  /** Stage units of a metre for the main subject, which fills its part of the frame. */
  double main(Extent extent) {
    double tall = Math.min(stage.height(), 1.3);
    double byFace = extent.faceSize() > 0 ? 1 / extent.faceSize() : 2.2 / extent.height();
    double byHeight = tall / extent.height();
    double byWidth = stage.width() / extent.width();
    if (indoor && size.compareTo(ShotSize.WIDE) <= 0) {
      return Math.min(0.54 * byHeight, 0.5 * byWidth);
    }
    return switch (size) {
      case EXTREME_WIDE -> Math.min(0.16 * byHeight, 0.3 * byWidth);
      case WIDE -> Math.min(Math.max(0.38 * byHeight, wideFace(extent)), 0.45 * byWidth);
      case FULL -> Math.min(0.6 * byHeight, 0.62 * byWidth);
      case MEDIUM -> Math.min(0.72 * byHeight, 0.7 * byWidth);
      case MEDIUM_CLOSE -> Math.min(0.26 * byFace * upright(), 1.5 * byWidth);
      case CLOSE_UP -> 0.4 * byFace;
      case EXTREME_CLOSE_UP -> 0.62 * byFace;
    };
  }

  /** A portrait fills most of the height. */
  double portrait(Extent extent) {
    double tall = Math.min(stage.height(), 1.3);
    return Math.min(0.82 * tall / extent.height(), 0.8 * stage.width() / extent.width());
  }

  /** Someone with something high, such as a kite, is not drawn too small for it. */
  private static double wideFace(Extent extent) {
    return extent.faceSize() > 0 && extent.faceSize() < 0.3 ? 0.05 / extent.faceSize() : 0;
  }

  /** In an upright frame a person fills more of the width. */
  private double upright() {
    return Math.clamp(stage.height() / 1.3, 1, 1.35);
  }
}
