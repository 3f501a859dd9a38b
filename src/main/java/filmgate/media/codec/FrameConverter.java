package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import filmgate.render.raster.I420;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Converts decoded frames of any pixel format to upright I420 of a bounded size. */
record FrameConverter(long pixelsMax, int sideMax, Orientation orientation, Content content) {
  /** What the frames belong to, which decides the coefficients of untagged YCbCr. */
  enum Content {
    IMAGE,
    CLIP
  }

  private static final int UNSPECIFIED = 2;
  private static final int BT709 = 1;
  private static final int BT601 = 5;
  private static final int HD_ROWS = 720;

  /** The image of a decoded frame; transparent pixels become white. */
  I420 convert(AVFrame frame) throws MediaException {
    return convert(frame, Optional.empty());
  }

  /**
   * The image of a decoded frame.
   *
   * @param alpha a frame whose luma is the opacity, if the file has one
   */
  I420 convert(AVFrame frame, Optional<AVFrame> alpha) throws MediaException {
    double scale = Math.min(1, Math.sqrt(pixelsMax / ((double) frame.width() * frame.height())));
    scale = Math.min(scale, sideMax / (double) Math.max(frame.width(), frame.height()));
    var target = new Target(even(frame.width() * scale), even(frame.height() * scale));
    try (var rgba = new BytePointer(target.pixels() * 4)) {
      scale(frame, rgba, target, AV_PIX_FMT_RGBA);
      if (alpha.isPresent()) {
        setAlpha(alpha.get(), rgba, target);
      } else if (!hasAlpha(frame)) {
        RgbaImage.makeOpaque(rgba, target.width(), target.height());
      }
      return orientation.apply(RgbaImage.toI420(rgba, target.width(), target.height()));
    }
  }

  /** The size of the image before it is turned. */
  private record Target(int width, int height) {
    private long pixels() {
      return (long) width * height;
    }
  }

  private void setAlpha(AVFrame alpha, BytePointer rgba, Target target) throws MediaException {
    try (var opacity = new BytePointer(target.pixels())) {
      scale(alpha, opacity, target, AV_PIX_FMT_GRAY8);
      RgbaImage.setAlpha(rgba, opacity, target.width(), target.height());
    }
  }

  private static int even(double value) {
    return Math.max(2, ((int) (value + 0.001)) / 2 * 2);
  }

  private void scale(AVFrame frame, BytePointer pixels, Target target, int format)
      throws MediaException {
    scale(frame, pixels, target.width(), target.height(), format);
  }

  /** Scales a frame to pixels of one plane: RGBA, RGB, or grey. */
  void scale(AVFrame frame, BytePointer pixels, int width, int height, int format)
      throws MediaException {
    var flags = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT | SWS_FULL_CHR_H_INP;
    if (format == AV_PIX_FMT_RGB24) {
      flags |= SWS_FULL_CHR_H_INT; // the colour of each pixel, not of pairs
    }
    var context =
        sws_getContext(
            frame.width(),
            frame.height(),
            frame.format(),
            width,
            height,
            format,
            flags,
            (SwsFilter) null,
            (SwsFilter) null,
            (DoublePointer) null);
    Libav.present(context, "this pixel format");
    try (var stride = new IntPointer(width * bytes(format), 0, 0, 0);
        var planes = new PointerPointer<BytePointer>(pixels, null, null, null)) {
      var coefficients = sws_getCoefficients(space(frame)); // RGB passes through YCbCr and back
      var range = fullRange(frame) ? 1 : 0;
      sws_setColorspaceDetails(context, coefficients, range, coefficients, 1, 0, 1 << 16, 1 << 16);
      int rows =
          sws_scale(context, frame.data(), frame.linesize(), 0, frame.height(), planes, stride);
      Libav.check(rows == height ? 0 : -1, "convert the image");
    } finally {
      sws_freeContext(context);
    }
  }

  private static int bytes(int format) {
    return switch (format) {
      case AV_PIX_FMT_RGBA -> 4;
      case AV_PIX_FMT_RGB24 -> 3;
      default -> 1;
    };
  }

  private int space(AVFrame frame) {
    if (frame.colorspace() != UNSPECIFIED) {
      return frame.colorspace();
    }
    return switch (content) {
      case IMAGE -> BT601;
      case CLIP -> frame.height() >= HD_ROWS && !fullRange(frame) ? BT709 : BT601;
    };
  }

  private static boolean fullRange(AVFrame frame) {
    return frame.color_range() == AVCOL_RANGE_JPEG
        || Probe.text(av_get_pix_fmt_name(frame.format())).startsWith("yuvj")
        || (frame.color_range() == AVCOL_RANGE_UNSPECIFIED && isGrey(frame));
  }

  private static boolean isGrey(AVFrame frame) {
    return av_pix_fmt_desc_get(frame.format()).nb_components() <= 2;
  }

  private static boolean hasAlpha(AVFrame frame) {
    var description = av_pix_fmt_desc_get(frame.format());
    var palette = Probe.text(av_get_pix_fmt_name(frame.format())).equals("pal8");
    return palette || (description.flags() & AV_PIX_FMT_FLAG_ALPHA) != 0;
  }
}
