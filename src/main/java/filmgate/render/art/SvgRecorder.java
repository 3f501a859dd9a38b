package filmgate.render.art;

import com.github.weisj.jsvg.renderer.output.Output;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ImageObserver;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the shapes that an SVG document draws, instead of pixels. */
final class SvgRecorder implements Output {
  /** The most shapes of one file. */
  static final int SHAPES_MAX = 400;

  private static final int SAMPLES = 16;

  private final List<SvgShape> shapes;
  private AffineTransform transform = new AffineTransform();
  private Paint paint = Color.BLACK;
  private Stroke stroke = new BasicStroke();
  private float opacity = 1;
  private @Nullable Shape clip;

  SvgRecorder(List<SvgShape> shapes) {
    this.shapes = shapes;
  }

  private SvgRecorder(SvgRecorder from) {
    this(from.shapes);
    restore(from);
  }

  private void restore(SvgRecorder from) {
    transform = new AffineTransform(from.transform);
    paint = from.paint;
    stroke = from.stroke;
    opacity = from.opacity;
    clip = from.clip;
  }

  @Override
  public void fillShape(Shape shape) {
    record(shape);
  }

  @Override
  public void drawShape(Shape shape) {
    record(stroke.createStrokedShape(shape));
  }

  private void record(Shape shape) {
    var argb = colour(shape.getBounds2D());
    double alpha = (argb >>> 24) / 255.0 * opacity;
    var outline = clipped(new Path2D.Double(shape, transform));
    if (alpha > 0 && !outline.getBounds2D().isEmpty()) {
      if (shapes.size() == SHAPES_MAX) {
        throw new IllegalStateException("more than " + SHAPES_MAX + " shapes");
      }
      shapes.add(new SvgShape(outline, argb & 0xffffff, alpha));
    }
  }

  private Shape clipped(Shape shape) {
    var bounds = clip;
    if (bounds == null || bounds.contains(shape.getBounds2D())) {
      return shape;
    }
    var area = new Area(shape);
    area.intersect(new Area(bounds));
    return new Path2D.Double(area);
  }

  /** The colour, 0xAARRGGBB; the average one if the paint is not plain. */
  private int colour(Rectangle2D bounds) {
    if (paint instanceof Color plain) {
      return plain.getRGB();
    }
    if (bounds.isEmpty()) {
      return 0;
    }
    var box = new Rectangle(SAMPLES, SAMPLES);
    var fit =
        AffineTransform.getScaleInstance(SAMPLES / bounds.getWidth(), SAMPLES / bounds.getHeight());
    fit.translate(-bounds.getX(), -bounds.getY());
    var model = ColorModel.getRGBdefault();
    var context = paint.createContext(model, box, bounds, fit, new RenderingHints(null));
    var raster = context.getRaster(0, 0, SAMPLES, SAMPLES);
    var colours = context.getColorModel();
    var sums = new long[4];
    for (var i = 0; i < SAMPLES * SAMPLES; i++) {
      var argb = colours.getRGB(raster.getDataElements(i % SAMPLES, i / SAMPLES, null));
      long alpha = argb >>> 24 & 255L;
      sums[0] += alpha;
      sums[1] += alpha * (argb >> 16 & 255L);
      sums[2] += alpha * (argb >> 8 & 255L);
      sums[3] += alpha * (argb & 255L);
    }
    context.dispose();
    return average(sums);
  }

  private static int average(long[] sums) {
    if (sums[0] == 0) {
      return 0;
    }
    var argb = (int) (sums[0] / (SAMPLES * SAMPLES)) << 24;
    return argb
        | (int) (sums[1] / sums[0]) << 16
        | (int) (sums[2] / sums[0]) << 8
        | (int) (sums[3] / sums[0]);
  }

  @Override
  public void drawImage(BufferedImage image) {
    throw noImages();
  }

  @Override
  public void drawImage(Image image, @Nullable ImageObserver observer) {
    throw noImages();
  }

  @Override
  public void drawImage(Image image, AffineTransform at, @Nullable ImageObserver observer) {
    throw noImages();
  }

  private static IllegalStateException noImages() {
    return new IllegalStateException("images are not allowed");
  }

  @Override
  public void setPaint(Paint paint) {
    this.paint = paint;
  }

  @Override
  public void setPaint(Supplier<Paint> supplier) {
    paint = supplier.get();
  }

  @Override
  public void setStroke(Stroke stroke) {
    this.stroke = stroke;
  }

  @Override
  public Stroke stroke() {
    return stroke;
  }

  @Override
  public void applyClip(Shape shape) {
    var added = new Path2D.Double(shape, transform);
    clip = clip == null ? added : clipped(added);
  }

  @Override
  public Optional<Float> contextFontSize() {
    return Optional.empty();
  }

  @Override
  public Output createChild() {
    return new SvgRecorder(this);
  }

  @Override
  public void dispose() {
    // Nothing is held.
  }

  @Override
  public void debugPaint(Consumer<Graphics2D> painter) {
    // Only shapes are recorded.
  }

  @Override
  public Rectangle2D clipBounds() {
    var bounds = clip;
    return bounds == null ? new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6) : bounds.getBounds2D();
  }

  @Override
  public @Nullable RenderingHints renderingHints() {
    return null;
  }

  @Override
  public @Nullable Object renderingHint(RenderingHints.Key key) {
    return null;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
    // Nothing is rasterized.
  }

  @Override
  public AffineTransform transform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setTransform(AffineTransform at) {
    transform = new AffineTransform(at);
  }

  @Override
  public void applyTransform(AffineTransform at) {
    transform.concatenate(at);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public float currentOpacity() {
    return opacity;
  }

  @Override
  public void applyOpacity(float factor) {
    opacity = opacity * factor;
  }

  @Override
  public SafeState safeState() {
    var saved = new SvgRecorder(this);
    return () -> restore(saved);
  }

  @Override
  public boolean supportsFilters() {
    return false;
  }

  @Override
  public boolean supportsColors() {
    return true;
  }
}
