package filmgate.render.shot;

import filmgate.render.raster.I420;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Parts of the sample photographs, decoded and scaled by the JDK. */
public final class SamplePhotos {
  private SamplePhotos() {}

  /** A rectangle of a photograph, in shares of its width and of its height. */
  public record Part(double x, double y, double width, double height) {
    public static final Part ALL = new Part(0, 0, 1, 1);
  }

  /** A part of a photograph as an image of this size. */
  public static I420 part(String name, Part part, int width, int height) throws IOException {
    BufferedImage photo;
    try (var in = SamplePhotos.class.getResourceAsStream("/filmgate/docs/samples/" + name)) {
      photo = ImageIO.read(in);
    }
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    var fit = new AffineTransform();
    fit.scale(
        width / (part.width() * photo.getWidth()), height / (part.height() * photo.getHeight()));
    fit.translate(-part.x() * photo.getWidth(), -part.y() * photo.getHeight());
    pen.drawImage(photo, fit, null);
    pen.dispose();
    return samples(image);
  }

  private static I420 samples(BufferedImage image) {
    var samples = new I420(image.getWidth(), image.getHeight());
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        var rgb = image.getRGB(x, y);
        double red = rgb >> 16 & 255;
        double green = rgb >> 8 & 255;
        double blue = rgb & 255;
        double luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        samples.y()[y * image.getWidth() + x] = (byte) Math.round(16 + luma * 219 / 255);
        if (x % 2 == 0 && y % 2 == 0) {
          var at = y / 2 * (image.getWidth() / 2) + x / 2;
          samples.u()[at] = (byte) Math.round(128 + (blue - luma) / 1.8556 * 224 / 255);
          samples.v()[at] = (byte) Math.round(128 + (red - luma) / 1.5748 * 224 / 255);
        }
      }
    }
    return samples;
  }

  /** The PSNR of luma in dB. */
  public static double psnr(I420 a, I420 b) {
    double squares = 0;
    for (var i = 0; i < a.y().length; i++) {
      double difference = (a.y()[i] & 255) - (b.y()[i] & 255);
      squares += difference * difference;
    }
    return 10 * Math.log10(255 * 255 / (squares / a.y().length + 1e-9));
  }
}
