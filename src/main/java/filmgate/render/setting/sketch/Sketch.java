package filmgate.render.setting.sketch;

import filmgate.render.draw.Drawing;
import filmgate.render.setting.Plate;
import filmgate.render.setting.StageGeometry;
import java.awt.Shape;
import java.util.function.Consumer;

/** A plate while it is drawn. The light falls from the upper right. */
public final class Sketch {
  private static final int STEPS = 10;
  private static final int RINGS = 22;

  private final StageGeometry stage;
  private final Dice dice;
  private final Drawing drawing = new Drawing();

  private Sketch(StageGeometry stage, long seed) {
    this.stage = stage;
    this.dice = new Dice(seed);
  }

  /** A plate that is drawn by these strokes. */
  public static Plate plate(Consumer<Sketch> strokes) {
    return (stage, seed) -> {
      var sketch = new Sketch(stage, seed);
      strokes.accept(sketch);
      return sketch.drawing;
    };
  }

  public Dice dice() {
    return dice;
  }

  /** The left end of what must be painted; the frame ends at {@link #edge}. */
  public double left() {
    return stage.left();
  }

  public double right() {
    return stage.right();
  }

  public double top() {
    return -StageGeometry.MARGIN;
  }

  public double bottom() {
    return stage.height() + StageGeometry.MARGIN;
  }

  /** The right edge of the frame at rest; the left one is its negative. */
  public double edge() {
    return stage.width() / 2;
  }

  public double horizon() {
    return stage.horizon();
  }

  public double ground() {
    return stage.ground();
  }

  /** The y of a row of the floor: 0 at the horizon, 1 where the subject is, more in front. */
  public double row(double depth) {
    return stage.horizon() + depth * (stage.ground() - stage.horizon());
  }

  /** The depth of the lower edge of the frame. */
  public double nearest() {
    return (stage.height() - stage.horizon()) / (stage.ground() - stage.horizon());
  }

  /** How much higher the part above the horizon is than in 16:9, from 1 to {@code most}. */
  public double tall(double most) {
    return Math.max(1, Math.min(most, stage.horizon() / 0.5));
  }

  /** Whether the frame is higher than wide. */
  public boolean upright() {
    return stage.height() > stage.width();
  }

  public Sketch fill(Shape shape, int rgb) {
    drawing.fill(shape, rgb);
    return this;
  }

  public Sketch detail(Shape shape, int rgb) {
    drawing.detail(shape, rgb);
    return this;
  }

  public Sketch detail(Shape shape, int rgb, double alpha) {
    drawing.detail(shape, rgb, alpha);
    return this;
  }

  public Sketch line(Shape path, double width, int rgb) {
    drawing.line(path, width, rgb);
    return this;
  }

  public Sketch line(Shape path, double width, int rgb, double alpha) {
    drawing.detail(Drawing.stroke(path, width), rgb, alpha);
    return this;
  }

  public Sketch limb(Shape path, double width, int rgb) {
    drawing.limb(path, width, rgb);
    return this;
  }

  public Sketch glow(Shape shape, int rgb, double alpha) {
    drawing.glow(shape, rgb, alpha);
    return this;
  }

  /** A body whose lower left side is in the shade, {@code width} units wide. */
  public Sketch body(Shape shape, int rgb, double width) {
    drawing.fill(shape, rgb);
    drawing.detail(
        Outlines.without(shape, Outlines.moved(shape, width, -width * 0.7)), Tint.dark(rgb, 0.22));
    return this;
  }

  /** A soft round light. */
  public Sketch halo(double x, double y, double radius, int rgb, double alpha) {
    for (var i = RINGS; i > 0; i--) {
      double t = (double) i / RINGS;
      double size = radius * t * StrictMath.sqrt(t);
      drawing.glow(Outlines.oval(x, y, size, size), rgb, alpha / RINGS * 2 * (1.3 - t));
    }
    return this;
  }

  /** A soft round spot, lit by the scene: a shadow or a patch of light. */
  public Sketch spot(double x, double y, double radiusX, double radiusY, int rgb, double alpha) {
    for (var i = 2 * STEPS; i > 0; i--) {
      double size = i / (2.0 * STEPS);
      drawing.detail(Outlines.oval(x, y, radiusX * size, radiusY * size), rgb, alpha / STEPS * 0.8);
    }
    return this;
  }

  /** A soft change from nothing at {@code y1} to {@code alpha} at {@code y2}, in a rectangle. */
  public Sketch fade(double x1, double x2, double y1, double y2, int rgb, double alpha) {
    double one = 1 - StrictMath.pow(1 - Math.min(alpha, 0.98), 1.0 / (2 * STEPS));
    for (var i = 0; i < 2 * STEPS; i++) {
      double y = y1 + (y2 - y1) * i / (2 * STEPS);
      drawing.detail(Outlines.box(x1, y, x2, y2), rgb, one);
    }
    return this;
  }

  /** A soft change across, from nothing at {@code x1} to {@code alpha} at {@code x2}. */
  public Sketch fadeAcross(double x1, double x2, double y1, double y2, int rgb, double alpha) {
    double one = 1 - StrictMath.pow(1 - Math.min(alpha, 0.98), 1.0 / (2 * STEPS));
    for (var i = 0; i < 2 * STEPS; i++) {
      double x = x1 + (x2 - x1) * i / (2 * STEPS);
      drawing.detail(Outlines.box(x, y1, x2, y2), rgb, one);
    }
    return this;
  }
}
