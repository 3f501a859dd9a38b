package filmgate.render.art;

import filmgate.render.art.Artwork.Gait;
import filmgate.render.art.Artwork.Support;
import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.scene.Action;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * An artwork that moves as a whole: it hops, rolls, floats, turns, or grows. The lowest point of
 * what flies or floats is at y = 0, too; the stage puts it into the air or the water.
 */
public final class ArtFigure implements Figure {
  private final Artwork artwork;
  private final Drawing still;
  private final Motion motion;
  private final double width;

  /**
   * Creates a figure.
   *
   * @param still the drawing of the artwork
   * @param action the most visible thing that it does
   */
  ArtFigure(Artwork artwork, Drawing still, Action action) {
    this.artwork = artwork;
    this.still = still;
    this.motion = Motion.of(action);
    this.width = width(still);
  }

  private static double width(Drawing drawing) {
    var box = drawing.parts().getFirst().shape().getBounds2D();
    drawing.parts().forEach(part -> box.add(part.shape().getBounds2D()));
    return box.getWidth();
  }

  /** What the artwork is. */
  public Artwork artwork() {
    return artwork;
  }

  /** The artwork without motion. */
  Drawing still() {
    return still;
  }

  @Override
  public Drawing draw(Moment moment) {
    var change = at(moment);
    return change.isIdentity() ? still : moved(change);
  }

  private Drawing moved(AffineTransform change) {
    var drawing = new Drawing().rimWidth(still.rimWidth());
    for (var part : still.parts()) {
      var outline = new Path2D.Double(part.shape(), change);
      switch (part.finish()) {
        case LIT -> drawing.fill(outline, part.rgb());
        case DETAIL -> drawing.detail(outline, part.rgb(), part.alpha());
        case GLOWING -> drawing.glow(outline, part.rgb(), part.alpha());
      }
    }
    return drawing;
  }

  @Override
  public Extent extent() {
    var height = artwork.height();
    var room = height * (motion == Motion.JUMP ? 1.5 : 1.1);
    return artwork.gait() == Gait.HOP
        ? new Extent(width, room, width * 0.25, -height * 0.75, height * 0.4)
        : new Extent(width, room, 0, -height / 2, 0);
  }

  @Override
  public double speed() {
    return switch (motion) {
      case WALK -> stride() * hopsPerSecond();
      case RUN -> artwork.gait() == Gait.ROLL ? 12 : stride() * hopsPerSecond();
      case DRIVE -> artwork.gait() == Gait.ROLL ? 8 : stride() * hopsPerSecond();
      case FLY -> Math.clamp(width * 1.5, 0.5, 25);
      case FLOAT -> Math.clamp(width * 0.15, 0.05, 2);
      case REST, JUMP, DANCE, SPIN, SWAY, SHAKE, GROW, MELT, TOPPLE, FLICKER -> 0;
    };
  }

  @Override
  public double stepsPerSecond() {
    return artwork.gait() == Gait.HOP && hops() ? hopsPerSecond() : 0;
  }

  private boolean hops() {
    return switch (motion) {
      case WALK, RUN, JUMP, DANCE -> true;
      case REST, DRIVE, FLY, FLOAT, SPIN, SWAY, SHAKE, GROW, MELT, TOPPLE, FLICKER -> false;
    };
  }

  private double stride() {
    return Math.min(width, 2) * (motion == Motion.WALK ? 0.4 : 0.9);
  }

  private double hopsPerSecond() {
    return motion == Motion.WALK ? 1.8 : 2.6;
  }

  private AffineTransform at(Moment moment) {
    var t = moment.seconds();
    return switch (motion) {
      case REST -> rest(t);
      case WALK, DRIVE -> goes(t, 0.06);
      case RUN -> goes(t, 0.16);
      case JUMP -> hop(t, 0.5, 1.1);
      case DANCE -> dance(t);
      case FLY -> drift(t, 0.04, 0.03);
      case FLOAT -> drift(t, 0.025, 0.035);
      case SPIN -> spin(t);
      case SWAY -> sway(t, 0.08);
      case SHAKE -> sway(t * 6, 0.03);
      case GROW -> grown(moment.progress());
      case MELT -> scaled(1 + 0.3 * moment.progress(), 1 - 0.7 * moment.progress());
      case TOPPLE -> topple(moment.progress());
      case FLICKER -> flicker(t);
    };
  }

  private AffineTransform goes(double t, double height) {
    return switch (artwork.gait()) {
      case HOP -> hop(t, height, hopsPerSecond());
      case ROLL -> new AffineTransform(1, 0, 0, 1, 0, bump(t) * artwork.height());
      case NONE -> rest(t);
    };
  }

  /** A small unevenness of the road: only upwards, so that wheels stay on the ground. */
  private static double bump(double t) {
    return -0.006 * (1 + wave(t * 3.1) * wave(t * 5.3));
  }

  /** What has nothing to do still moves if it hangs, floats, or breathes. */
  private AffineTransform rest(double t) {
    return switch (artwork.support()) {
      case AIR -> drift(t, 0.03, 0.015);
      case WATER -> drift(t, 0.02, 0.03);
      case GROUND ->
          artwork.gait() == Gait.HOP
              ? scaled(1, 1 + 0.012 * wave(t * 0.35))
              : new AffineTransform();
      case HAND -> new AffineTransform();
    };
  }

  private AffineTransform hop(double t, double height, double hopsPerSecond) {
    var phase = t * hopsPerSecond;
    var part = phase - StrictMath.floor(phase);
    var up = 4 * part * (1 - part);
    var landing = 1 - 0.07 * StrictMath.pow(1 - up, 4);
    var place = AffineTransform.getTranslateInstance(0, -up * height * artwork.height());
    place.concatenate(turned((part - 0.5) * Math.min(0.3, height)));
    place.concatenate(scaled(2 - landing, landing));
    return place;
  }

  private AffineTransform dance(double t) {
    var place = hop(t, 0.08, 2);
    place.concatenate(turned(0.12 * wave(t)));
    return place;
  }

  private AffineTransform drift(double t, double height, double angle) {
    var up = (1 + wave(t * 0.37)) * height * artwork.height() / 2;
    var lift = artwork.support() == Support.WATER ? up * 0.6 : up;
    var place = AffineTransform.getTranslateInstance(0, -lift);
    place.concatenate(turned(angle * wave(t * 0.29 + 0.2)));
    return place;
  }

  /** A thing in a hand turns like a wheel, everything else on its vertical axis. */
  private AffineTransform spin(double t) {
    if (artwork.support() == Support.HAND) {
      var height = artwork.height();
      var angle = 2 * StrictMath.PI * t / 2.5;
      var place = AffineTransform.getTranslateInstance(0, -height / 2);
      place.concatenate(turned(angle));
      place.translate(0, height / 2);
      return place;
    }
    var turn = wave(t / 3 + 0.25);
    return scaled(Math.abs(turn) < 0.02 ? 0.02 : turn, 1);
  }

  private static AffineTransform sway(double t, double amount) {
    return new AffineTransform(1, 0, -amount * wave(t * 0.35), 1, 0, 0);
  }

  private AffineTransform topple(double progress) {
    var fallen = Math.min(1, progress * 2.5);
    return turned(StrictMath.PI / 2 * fallen * fallen * 0.94);
  }

  private static AffineTransform flicker(double t) {
    var y = 1 + 0.05 * wave(t * 3.7) + 0.03 * wave(t * 7.9);
    return new AffineTransform(1, 0, -0.05 * wave(t * 2.3), y, 0, 0);
  }

  private static AffineTransform grown(double progress) {
    var size = 0.15 + 0.85 * progress * progress * (3 - 2 * progress);
    return scaled(size, size);
  }

  private static AffineTransform scaled(double x, double y) {
    return AffineTransform.getScaleInstance(x, y);
  }

  /** A rotation about the foot with the same result on every machine. */
  private static AffineTransform turned(double angle) {
    var sin = StrictMath.sin(angle);
    var cos = StrictMath.cos(angle);
    return new AffineTransform(cos, sin, -sin, cos, 0, 0);
  }

  /** A sine with a period of 1. */
  private static double wave(double turns) {
    return StrictMath.sin(2 * StrictMath.PI * turns);
  }
}
