package filmgate.render.art;

import filmgate.render.art.Artwork.Facing;
import filmgate.render.draw.Drawing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;

/** Turns the shapes of an SVG file into a drawing in the coordinates of a figure. */
final class ArtDrawings {
  /** The side of the raster on which outlines are compared. */
  private static final int RASTER = 96;

  private ArtDrawings() {}

  /** The drawing in metres: its lowest point at y = 0, its middle at x = 0, facing right. */
  static Drawing of(Artwork artwork, List<SvgShape> shapes) {
    var box = bounds(shapes);
    var unit = artwork.height() / box.getHeight();
    var place =
        AffineTransform.getScaleInstance(artwork.facing() == Facing.LEFT ? -unit : unit, unit);
    place.translate(-box.getCenterX(), -box.getMaxY());
    var covered = new Coverage(box);
    var drawing = new Drawing().rimWidth(rimWidth(artwork.height()));
    for (var shape : shapes) {
      var outline = new Path2D.Double(shape.outline(), place);
      var widens = shape.alpha() == 1 && covered.add(shape);
      if (artwork.glow().contains(shape.rgb())) {
        drawing.glow(outline, shape.rgb(), shape.alpha());
      } else if (widens) {
        drawing.fill(outline, shape.rgb());
      } else {
        drawing.detail(outline, shape.rgb(), shape.alpha());
      }
    }
    return drawing;
  }

  /** In proportion to something small, and less than that for something larger than a person. */
  private static double rimWidth(double height) {
    var persons = height / 1.7;
    return 0.014 * (persons < 1 ? persons : StrictMath.sqrt(persons));
  }

  private static Rectangle2D bounds(List<SvgShape> shapes) {
    var box = shapes.getFirst().outline().getBounds2D();
    shapes.forEach(shape -> box.add(shape.outline().getBounds2D()));
    return box;
  }

  /** What is covered by opaque shapes: only a shape that widens it has an edge with a rim light. */
  private static final class Coverage {
    private final BufferedImage image =
        new BufferedImage(RASTER, RASTER, BufferedImage.TYPE_BYTE_GRAY);
    private final byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    private final Graphics2D pen = image.createGraphics();

    Coverage(Rectangle2D box) {
      var scale = RASTER / Math.max(box.getWidth(), box.getHeight());
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
      pen.scale(scale, scale);
      pen.translate(-box.getX(), -box.getY());
      pen.setColor(Color.WHITE);
    }

    boolean add(SvgShape shape) {
      var before = count();
      pen.fill(shape.outline());
      return count() > before + RASTER / 16;
    }

    private int count() {
      var covered = 0;
      for (var pixel : pixels) {
        covered += pixel == 0 ? 0 : 1;
      }
      return covered;
    }
  }
}
