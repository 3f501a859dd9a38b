package filmgate.render.raster;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A frame that is being composed: packed 0xRRGGBB pixels, and a pen for vector shapes. */
public final class RgbFrame {
  private final BufferedImage image;
  private final int[] pixels;

  public RgbFrame(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  public int width() {
    return image.getWidth();
  }

  public int height() {
    return image.getHeight();
  }

  /** The pixels themselves, row by row without padding, not a copy. */
  @SuppressWarnings("EI_EXPOSE_REP")
  public int[] pixels() {
    return pixels;
  }

  /** A new pen that draws into this frame; dispose of it after use. */
  public Graphics2D pen() {
    return image.createGraphics();
  }
}
