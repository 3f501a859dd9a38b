package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import filmgate.media.DecodeRequest;
import filmgate.media.Sniffer.MediaFormat;
import filmgate.media.codec.StillConverter.Range;
import filmgate.render.raster.I420;
import java.io.IOException;
import java.nio.file.Files;

/** Encodes upright images, and the first frames of clips, as JPEG files. */
final class JpegWriter {
  /** The longest side of a thumbnail, and the width of a preview. */
  static final int SMALL_SIDE = 320;

  private JpegWriter() {}

  /** Writes the first frame of a clip: a poster and a thumbnail. */
  static void write(DecodeRequest.MakeStills request) throws IOException, MediaException {
    try (var input = MediaInput.open(request.source(), MediaFormat.ISO_CLIP.demuxer());
        var reader =
            new FrameReader(
                input,
                UntrustedDecoder.CLIP_SOURCE_PIXELS_MAX,
                FrameReader.ErrorTolerance.LENIENT)) {
      Libav.check(reader.next() ? 0 : -1, "the first frame");
      var frame = reader.frame();
      var converter = new StillConverter(reader.orientation(), Range.FULL);
      var size = ImageSize.displayed(frame);
      Files.write(request.poster(), of(converter.convert(frame, size)));
      var small = size.longestSideAtMost(SMALL_SIDE);
      Files.write(request.thumbnail(), of(converter.convert(frame, small)));
    }
  }

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
