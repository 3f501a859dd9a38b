package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import filmgate.media.codec.FrameConverter.Content;
import filmgate.render.raster.I420;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Converts decoded frames to upright images with the BT.601 coefficients of JPEG and WebP. */
record StillConverter(Orientation orientation, Range range) {
  private static final FrameConverter CLIP =
      new FrameConverter(1, 1, Orientation.UPRIGHT, Content.CLIP);

  /** The range of samples. */
  enum Range {
    /** 0 to 255, as JPEG requires. */
    FULL,
    /** 16 to 235, as WebP requires. */
    LIMITED
  }

  /**
   * The image of a frame.
   *
   * @param size before the frame is turned
   */
  I420 convert(AVFrame frame, ImageSize size) throws MediaException {
    try (var rgba = new BytePointer((long) size.width() * size.height() * 4)) {
      CLIP.scale(frame, rgba, size.width(), size.height(), AV_PIX_FMT_RGBA);
      return orientation.apply(toYcbcr(rgba, size));
    }
  }

  private I420 toYcbcr(BytePointer rgba, ImageSize size) throws MediaException {
    var target = av_frame_alloc();
    target.width(size.width()).height(size.height()).format(AV_PIX_FMT_YUV420P);
    try {
      Libav.check(av_frame_get_buffer(target, 0), "image");
      scale(rgba, size, target);
      return Planes.read(target);
    } finally {
      av_frame_free(target);
    }
  }

  private void scale(BytePointer rgba, ImageSize size, AVFrame target) throws MediaException {
    var context =
        sws_getContext(
            size.width(),
            size.height(),
            AV_PIX_FMT_RGBA,
            size.width(),
            size.height(),
            AV_PIX_FMT_YUV420P,
            SWS_BICUBIC | SWS_ACCURATE_RND,
            (SwsFilter) null,
            (SwsFilter) null,
            (DoublePointer) null);
    Libav.present(context, "this pixel format");
    try (var planes = new PointerPointer<BytePointer>(rgba, null, null, null);
        var stride = new IntPointer(size.width() * 4, 0, 0, 0)) {
      var coefficients = sws_getCoefficients(SWS_CS_ITU601);
      var full = range == Range.FULL ? 1 : 0;
      sws_setColorspaceDetails(context, coefficients, 1, coefficients, full, 0, 1 << 16, 1 << 16);
      var rows =
          sws_scale(context, planes, stride, 0, size.height(), target.data(), target.linesize());
      Libav.check(rows == size.height() ? 0 : -1, "convert the image");
    } finally {
      sws_freeContext(context);
    }
  }
}
