package filmgate.render.art;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.DrawingPainter;
import filmgate.render.draw.Light;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A drawing as pixels in the light of a scene.
 *
 * @param image premultiplied ARGB, transparent around the drawing
 */
record ArtSprite(BufferedImage image) {
  private static final int MARGIN = 3;

  /**
   * Rasterizes a drawing.
   *
   * @param height of the drawing's bounds, in pixels
   * @param distance 0 for something near, 1 at the horizon
   */
  static ArtSprite of(Drawing drawing, int height, Light light, double distance) {
    var box = drawing.parts().getFirst().shape().getBounds2D();
    drawing.parts().forEach(part -> box.add(part.shape().getBounds2D()));
    var scale = height / box.getHeight();
    var margin = MARGIN + (int) StrictMath.ceil(light.rimStrength() * drawing.rimWidth() * scale);
    var width = (int) StrictMath.ceil(box.getWidth() * scale) + 2 * margin;
    var image = new BufferedImage(width, height + 2 * margin, BufferedImage.TYPE_INT_ARGB_PRE);
    var left = margin - box.getX() * scale;
    var top = margin - box.getY() * scale;
    var place = new AffineTransform(scale, 0, 0, scale, left, top);
    var pen = DrawingPainter.prepare(image.createGraphics());
    DrawingPainter.paint(pen, drawing, place, light, distance);
    pen.dispose();
    return new ArtSprite(image);
  }
}
