package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

/** Encodes RGB images of one size, each as a PNG file. */
final class PngEncoder implements AutoCloseable {
  /** The fastest of zlib that still compresses: a file is a third larger than at best. */
  private static final String COMPRESSION = "1";

  private final int rowBytes;
  private final StillEncoder encoder;

  PngEncoder(ImageSize size) throws MediaException {
    rowBytes = 3 * size.width();
    encoder =
        StillEncoder.open(
            "png",
            size,
            (context, options) -> {
              context.pix_fmt(AV_PIX_FMT_RGB24);
              av_dict_set(options, "compression_level", COMPRESSION, 0);
              av_dict_set(options, "pred", "up", 0);
            });
  }

  /** The file of an image with three bytes for each pixel, row by row. */
  byte[] encode(byte[] rgb) throws MediaException {
    var frame = encoder.writable();
    var target = frame.data(0);
    for (var row = 0; row < rgb.length / rowBytes; row++) {
      target.position((long) row * frame.linesize(0)).put(rgb, row * rowBytes, rowBytes);
    }
    target.position(0);
    return encoder.encode();
  }

  @Override
  public void close() {
    encoder.close();
  }
}
