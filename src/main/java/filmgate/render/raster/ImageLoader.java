package filmgate.render.raster;

import filmgate.render.raster.Resampler.Extent;
import filmgate.render.raster.Resampler.SourceRect;
import filmgate.render.spec.RenderSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads raw images from files and fits them into a frame. */
public final class ImageLoader {
  private ImageLoader() {}

  /** Frame {@code index} of a file of raw frames of this size. */
  public static I420 read(Path file, Extent size, int index) {
    var image = new I420(size.width(), size.height());
    long at = I420.bytes(size.width(), size.height()) * index;
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (var plane : new byte[][] {image.y(), image.u(), image.v()}) {
        readFully(channel, at, ByteBuffer.wrap(plane));
        at += plane.length;
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readFully(FileChannel channel, long at, ByteBuffer buffer)
      throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new IOException("a raw image is shorter than its size");
      }
    }
  }

  /** The image in a frame of another size: cropped, or whole between black bars. */
  public static I420 fit(I420 image, RenderSpec.Size size, RenderSpec.FitMode fit) {
    if (image.width() == size.width() && image.height() == size.height()) {
      return image;
    }
    var frame = new I420(size.width(), size.height());
    double byWidth = size.width() / (double) image.width();
    double byHeight = size.height() / (double) image.height();
    switch (fit) {
      case CROP -> {
        double scale = Math.max(byWidth, byHeight);
        double width = size.width() / scale;
        double height = size.height() / scale;
        double x = (image.width() - width) / 2;
        double y = (image.height() - height) / 2;
        draw(image, new SourceRect(x, y, width, height), frame);
      }
      case PAD -> pad(image, Math.min(byWidth, byHeight), frame);
    }
    return frame;
  }

  private static void pad(I420 image, double scale, I420 frame) {
    frame.fill(Yuv.BLACK);
    var width = Math.min(frame.width(), even(image.width() * scale));
    var height = Math.min(frame.height(), even(image.height() * scale));
    var inner = new I420(width, height);
    draw(image, new SourceRect(0, 0, image.width(), image.height()), inner);
    var x = (frame.width() - width) / 4 * 2;
    var y = (frame.height() - height) / 4 * 2;
    copy(inner.y(), width, frame.y(), y * frame.width() + x, frame.width());
    var corner = y / 2 * (frame.width() / 2) + x / 2;
    copy(inner.u(), width / 2, frame.u(), corner, frame.width() / 2);
    copy(inner.v(), width / 2, frame.v(), corner, frame.width() / 2);
  }

  private static int even(double value) {
    return Math.max(2, ((int) StrictMath.rint(value / 2)) * 2);
  }

  private static void copy(byte[] from, int width, byte[] to, int corner, int stride) {
    for (var row = 0; row < from.length / width; row++) {
      System.arraycopy(from, row * width, to, corner + row * stride, width);
    }
  }

  /** Draws a part of an image over the whole of another one. */
  public static void draw(I420 from, SourceRect part, I420 to) {
    var luma =
        new Resampler(
            new Extent(from.width(), from.height()), part, new Extent(to.width(), to.height()));
    luma.draw(from.y(), to.y(), 0, to.width());
    var chroma =
        new Resampler(
            new Extent(from.width() / 2, from.height() / 2),
            part.half(),
            new Extent(to.width() / 2, to.height() / 2));
    chroma.draw(from.u(), to.u(), 0, to.width() / 2);
    chroma.draw(from.v(), to.v(), 0, to.width() / 2);
  }
}
