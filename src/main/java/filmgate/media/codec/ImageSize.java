package filmgate.media.codec;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** The size of an image in square pixels. */
record ImageSize(int width, int height) {
  private static final int SIDE_MAX = 4096;

  /** The size at which a player shows a frame, before the frame is turned. */
  static ImageSize displayed(AVFrame frame) {
    var top = frame.sample_aspect_ratio().num();
    var bottom = frame.sample_aspect_ratio().den();
    var aspect = top > 0 && bottom > 0 ? top / (double) bottom : 1;
    var size = new ImageSize((int) Math.round(frame.width() * aspect), frame.height());
    return size.longestSideAtMost(SIDE_MAX);
  }

  /** The same shape with sides of at most this length. */
  ImageSize longestSideAtMost(int side) {
    return scaled(side / (double) Math.max(width, height));
  }

  /** The same shape with a width of at most this length. */
  ImageSize widthAtMost(int side) {
    return scaled(side / (double) width);
  }

  private ImageSize scaled(double factor) {
    var scale = Math.min(1, factor);
    return new ImageSize(even(width * scale), even(height * scale));
  }

  private static int even(double length) {
    return Math.max(2, (int) Math.round(length / 2) * 2);
  }

  ImageSize turned(Orientation orientation) {
    return orientation.quarters() % 2 == 0
        ? this
        : new ImageSize(/* width= */ height, /* height= */ width);
  }
}
