package filmgate.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Images that are easy to recognize, and invalid image files. */
final class ImageFiles {
  static final int BESIDE = 0;
  static final int ABOVE = 1;

  private ImageFiles() {}

  /** Orange beside blue. */
  static byte[] png(int width, int height) {
    return png(width, height, BESIDE);
  }

  /** Orange beside or above blue. */
  static byte[] png(int width, int height, int way) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(0x2040C0));
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(0xE08020));
    pen.fillRect(0, 0, way == BESIDE ? width / 2 : width, way == ABOVE ? height / 2 : height);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Pixels of random colours, which no encoder makes smaller: three bytes each. */
  static byte[] noise(int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(width);
    for (var i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, random.nextInt());
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** A valid header followed by noise. */
  static byte[] broken() {
    var bytes = png(320, 320);
    Arrays.fill(bytes, 40, bytes.length, (byte) 0x5A);
    return bytes;
  }

  /** A few bytes that declare billions of pixels. */
  static byte[] bomb() {
    var bytes = png(320, 320);
    var in = ByteBuffer.wrap(bytes);
    in.putInt(16, 60_000).putInt(20, 60_000);
    var sum = new CRC32();
    sum.update(bytes, 12, 17);
    in.putInt(29, (int) sum.getValue());
    return bytes;
  }
}
