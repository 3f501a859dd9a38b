package filmgate.render.reference;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Sprite;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.scene.Action;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** A reference image as a figure: cut out, or as a framed print. */
final class ImageFigure implements Figure {
  private static final int WOOD = 0x6b4a32;
  private static final int PAPER = 0xf3eee4;

  /** The width of the frame and of the paper around a print, as parts of its shorter side. */
  private static final double FRAME = 0.045;

  private final Sprite sprite;
  private final double height;
  private final boolean framed;
  private final boolean cropped;
  private final ImageMotion motion;
  private final Optional<WavingArm> arm;

  private ImageFigure(
      Sprite sprite,
      double height,
      boolean framed,
      boolean cropped,
      List<Action> actions,
      Optional<WavingArm> arm) {
    this.sprite = sprite;
    this.height = height;
    this.framed = framed;
    this.cropped = cropped;
    motion = new ImageMotion(actions, height);
    this.arm = arm;
  }

  /** What was cut out, with a height in metres, and its arm if it waves and none is seen. */
  static ImageFigure of(
      Cutout cutout, double height, List<Action> actions, Optional<WavingArm> arm) {
    return new ImageFigure(cutout.sprite(), height, false, cutout.cropped(), actions, arm);
  }

  /** A photograph as a framed print, with a height in metres. */
  static ImageFigure print(Sprite photograph, double height, List<Action> actions) {
    return new ImageFigure(photograph, height, true, false, actions, Optional.empty());
  }

  @Override
  public Drawing draw(Moment moment) {
    var stance = motion.at(moment);
    double scale = height / sprite.height();
    double width = sprite.width() * scale;
    var drawing = new Drawing();
    arm.ifPresent(one -> one.draw(drawing, width, height, moment.seconds()));
    double raised = 0;
    if (framed) {
      double border = FRAME * Math.min(width, height);
      raised = 2 * border;
      drawing.fill(frame(stance.place(), width, 2 * border), WOOD);
      drawing.fill(frame(stance.place(), width, border), PAPER);
    }
    var place = new AffineTransform(stance.place());
    place.translate(-width / 2, -height - raised);
    place.scale(scale, scale);
    return drawing.image(sprite, place, framed ? 0 : stance.bend());
  }

  private Shape frame(AffineTransform place, double width, double border) {
    double raised = 2 * FRAME * Math.min(width, height);
    return place.createTransformedShape(
        new Rectangle2D.Double(
            -width / 2 - border,
            -height - raised - border,
            width + 2 * border,
            height + 2 * border));
  }

  @Override
  public Extent extent() {
    double width = height * sprite.width() / sprite.height();
    double border = framed ? 4 * FRAME * Math.min(width, height) : 0;
    return new Extent(width + border, height + border, 0, -0.8 * height, 0);
  }

  @Override
  public double speed() {
    return cropped ? 0 : motion.speed();
  }

  @Override
  public double stepsPerSecond() {
    return cropped ? 0 : motion.steps();
  }

  @Override
  public boolean cropped() {
    return cropped;
  }
}
