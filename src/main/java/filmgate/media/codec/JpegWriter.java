package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import filmgate.media.codec.StillConverter.Range;
import filmgate.render.raster.I420;

/** Encodes upright images as JPEG files. */
final class JpegWriter {
  private JpegWriter() {}

  /** The file of an image whose samples are BT.709 of limited range. */
  static byte[] ofDecoded(I420 image) throws MediaException {
    var frame = av_frame_alloc();
    frame.width(image.width()).height(image.height()).format(AV_PIX_FMT_YUV420P);
    frame.colorspace(AVCOL_SPC_BT709).color_range(AVCOL_RANGE_MPEG);
    try {
      Libav.check(av_frame_get_buffer(frame, 0), "image");
      Planes.copy(image, frame);
      var size = new ImageSize(image.width(), image.height());
      return of(new StillConverter(Orientation.UPRIGHT, Range.FULL).convert(frame, size));
    } finally {
      av_frame_free(frame);
    }
  }

  /** The file of an image whose samples are as JPEG requires them. */
  static byte[] of(I420 image) throws MediaException {
    try (var encoder = StillEncoder.jpeg(new ImageSize(image.width(), image.height()))) {
      return encoder.encode(image);
    }
  }
}
