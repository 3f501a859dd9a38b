package filmgate.media.codec;

import filmgate.render.raster.I420;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Copies the three planes of an image to and from the memory of the media libraries. */
public final class Planes {
  private Planes() {}

  /** Copies an image to a frame of the same size. */
  public static void copy(I420 image, AVFrame frame) {
    put(frame, 0, image.y(), image.width());
    put(frame, 1, image.u(), image.width() / 2);
    put(frame, 2, image.v(), image.width() / 2);
  }

  private static void put(AVFrame frame, int plane, byte[] samples, int width) {
    var target = frame.data(plane);
    var stride = frame.linesize(plane);
    for (var row = 0; row < samples.length / width; row++) {
      target.position((long) row * stride).put(samples, row * width, width);
    }
    target.position(0);
  }

  /** The image of a frame of even size. */
  static I420 read(AVFrame frame) {
    var image = new I420(frame.width(), frame.height());
    get(frame, 0, image.y(), image.width());
    get(frame, 1, image.u(), image.width() / 2);
    get(frame, 2, image.v(), image.width() / 2);
    return image;
  }

  private static void get(AVFrame frame, int plane, byte[] samples, int width) {
    var source = frame.data(plane);
    var stride = frame.linesize(plane);
    for (var row = 0; row < samples.length / width; row++) {
      source.position((long) row * stride).get(samples, row * width, width);
    }
    source.position(0);
  }
}
