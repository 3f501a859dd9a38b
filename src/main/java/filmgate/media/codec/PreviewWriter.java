package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;

import filmgate.media.DecodeRequest;
import filmgate.media.Sniffer.MediaFormat;
import filmgate.media.codec.StillConverter.Range;
import filmgate.media.codec.webp.WebpAnimation;
import java.io.IOException;
import java.nio.file.Files;

/** Writes the beginning of a clip as an animated WebP file. */
final class PreviewWriter {
  private static final int SECONDS = 3;
  private static final int FRAMES_PER_SECOND = 10;
  private static final int FRAMES_MAX = SECONDS * FRAMES_PER_SECOND;

  /** A file whose times do not advance must not be decoded to its end. */
  private static final int DECODED_MAX = SECONDS * 240;

  private final FrameReader reader;
  private final StillConverter converter;
  private final ImageSize size;
  private final WebpAnimation animation;

  private PreviewWriter(FrameReader reader) {
    this.reader = reader;
    var orientation = reader.orientation();
    converter = new StillConverter(orientation, Range.LIMITED);
    size =
        ImageSize.displayed(reader.frame())
            .turned(orientation)
            .widthAtMost(JpegWriter.SMALL_SIDE)
            .longestSideAtMost(2 * JpegWriter.SMALL_SIDE);
    animation = new WebpAnimation(size.width(), size.height(), 1000 / FRAMES_PER_SECOND);
  }

  static void write(DecodeRequest.MakePreview request) throws IOException, MediaException {
    try (var input = MediaInput.open(request.source(), MediaFormat.ISO_CLIP.demuxer());
        var reader =
            new FrameReader(
                input,
                UntrustedDecoder.CLIP_SOURCE_PIXELS_MAX,
                FrameReader.ErrorTolerance.LENIENT)) {
      Libav.check(reader.next() ? 0 : -1, "the first frame");
      var preview = new PreviewWriter(reader);
      preview.encode(input.format().duration() / (double) AV_TIME_BASE);
      Files.write(request.output(), preview.animation.bytes());
    }
  }

  /**
   * Each frame of the preview is the first one of the clip at its time or later. The last frame is
   * shown until the clip ends.
   */
  private void encode(double seconds) throws MediaException {
    try (var encoder = StillEncoder.webp(size)) {
      var still = encode(encoder);
      var written = add(still, 0, 1);
      var begin = reader.seconds(0);
      for (var decoded = 1; written < FRAMES_MAX && decoded < DECODED_MAX; decoded++) {
        if (!reader.next()) {
          break;
        }
        var due = framesUntil(reader.seconds(begin) - begin + 0.0001) + 1;
        if (written < due) {
          still = encode(encoder);
          written = add(still, written, due);
        }
      }
      var _ = add(still, written, framesUntil(seconds + 0.5 / FRAMES_PER_SECOND));
    }
  }

  private static int framesUntil(double seconds) {
    return (int) Math.floor(Math.clamp(seconds, 0, SECONDS) * FRAMES_PER_SECOND);
  }

  private byte[] encode(StillEncoder encoder) throws MediaException {
    return encoder.encode(converter.convert(reader.frame(), size.turned(converter.orientation())));
  }

  /** Shows an image until there are so many frames, and returns their number. */
  private int add(byte[] still, int written, int wanted) {
    var end = Math.min(wanted, FRAMES_MAX);
    for (var i = written; i < end; i++) {
      animation.add(still);
    }
    return Math.max(written, end);
  }
}
