package filmgate.render.stage;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Drawing.Finish;
import filmgate.render.draw.DrawingPainter;
import filmgate.render.draw.Light;
import filmgate.render.raster.Blur;
import filmgate.render.raster.plate.Enlargement;
import filmgate.render.raster.plate.PlateImage;
import filmgate.render.setting.StageGeometry;
import filmgate.render.stage.layer.View.FrameGeometry;
import java.awt.AlphaComposite;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * Rasterizes the still layers of a shot once.
 *
 * @param haze how much of the colour of the haze things at the horizon have, 0 to 1
 * @param sharpness pixels of a plate for one pixel of the frame, unless it is blurred
 * @param blur the radius far from the main subject, in stage units
 */
record PlateBaker(FrameGeometry frame, Light light, double haze, double blur, double sharpness) {
  private static final double HALO = 0.035;

  /** The plate of a drawing in stage coordinates at a depth. */
  PlateImage bake(Drawing drawing, double depth) {
    double distance = haze * Math.clamp((1 - depth) * (1 - depth), 0, 1);
    var radius = (int) (blur * frame.unit() * Math.min(1, 1.15 * Math.abs(1 - depth)));
    double resolution = radius > 4 ? 0.5 : sharpness;
    var canvas = canvas(resolution);
    paint(canvas, drawing, resolution, distance);
    if (light.dark()) {
      addHalo(canvas, drawing, resolution, distance);
    }
    Blur.apply(canvas, (int) (radius * resolution));
    double margin = StageGeometry.MARGIN * frame.unit();
    if (resolution < sharpness) {
      return new PlateImage(Enlargement.twice(canvas), 2 * resolution, -margin, -margin);
    }
    return new PlateImage(canvas, resolution, -margin, -margin);
  }

  private BufferedImage canvas(double resolution) {
    double margin = 2 * StageGeometry.MARGIN * frame.unit();
    return PlateImage.canvas(
        (int) ((frame.width() + margin) * resolution),
        (int) ((frame.height() + margin) * resolution));
  }

  private AffineTransform place(double resolution) {
    double scale = frame.unit() * resolution;
    double margin = StageGeometry.MARGIN * scale;
    return new AffineTransform(
        scale, 0, 0, scale, frame.width() / 2.0 * resolution + margin, margin);
  }

  private void paint(BufferedImage canvas, Drawing drawing, double resolution, double distance) {
    var pen = DrawingPainter.prepare(canvas.createGraphics());
    DrawingPainter.paint(pen, drawing, place(resolution), rimmed(distance), distance);
    pen.dispose();
  }

  /** Only what is near has an edge of light. */
  private Light rimmed(double distance) {
    double strength = distance > 0.35 ? 0 : light.rimStrength() * (0.35 - distance);
    return new Light(
        light.ambient(),
        light.haze(),
        light.rim(),
        light.rimX(),
        light.rimY(),
        strength,
        light.dark());
  }

  /** Light around everything that shines: its blurred image, added like light through a lens. */
  private void addHalo(BufferedImage canvas, Drawing drawing, double resolution, double distance) {
    var glowing = new Drawing();
    drawing.parts().stream()
        .filter(part -> part.finish() == Finish.GLOWING)
        .forEach(part -> glowing.glow(part.shape(), part.rgb(), part.alpha()));
    if (glowing.parts().isEmpty()) {
      return;
    }
    var halo = PlateImage.canvas(canvas.getWidth() / 4, canvas.getHeight() / 4);
    paint(halo, glowing, resolution / 4, distance);
    Blur.apply(halo, Math.max(1, (int) (HALO * frame.unit() * resolution / 4)));
    var pen = DrawingPainter.prepare(canvas.createGraphics());
    pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.6f));
    pen.drawImage(halo, 0, 0, canvas.getWidth(), canvas.getHeight(), null);
    pen.dispose();
  }
}
