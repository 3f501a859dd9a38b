package filmgate.media.codec;

import filmgate.media.DecodeRequest;
import filmgate.media.Sniffer.MediaFormat;
import filmgate.media.codec.StillConverter.Range;
import java.io.IOException;
import java.nio.file.Files;

/** Writes the beginning of a clip as an animated WebP file. */
final class PreviewWriter {
  private static final int SECONDS = 3;
  private static final int FRAMES_PER_SECOND = 10;
  private static final int FRAMES_MAX = SECONDS * FRAMES_PER_SECOND;

  /** A file whose times do not advance must not be decoded to its end. */
  private static final int DECODED_MAX = SECONDS * 240;

  private PreviewWriter() {}

  static void write(DecodeRequest.MakePreview request) throws IOException, MediaException {
    try (var input = MediaInput.open(request.source(), MediaFormat.ISO_CLIP.demuxer());
        var reader =
            new FrameReader(
                input,
                UntrustedDecoder.CLIP_SOURCE_PIXELS_MAX,
                FrameReader.ErrorTolerance.LENIENT)) {
      Libav.check(reader.next() ? 0 : -1, "the first frame");
      var orientation = reader.orientation();
      var shown = ImageSize.displayed(reader.frame()).turned(orientation);
      var size =
          shown.widthAtMost(StillWriter.SMALL_SIDE).longestSideAtMost(2 * StillWriter.SMALL_SIDE);
      try (var encoder = StillEncoder.animation(size, FRAMES_PER_SECOND)) {
        encode(reader, new StillConverter(orientation, Range.LIMITED), size, encoder);
        Files.write(request.output(), encoder.finish());
      }
    }
  }

  /** Each frame of the preview is the first one of the clip at its time or later. */
  private static void encode(
      FrameReader reader, StillConverter converter, ImageSize size, StillEncoder encoder)
      throws MediaException {
    var begin = reader.seconds(0);
    var written = 0;
    var more = true;
    for (var decoded = 1; more && written < FRAMES_MAX && decoded < DECODED_MAX; decoded++) {
      var time = reader.seconds(begin) - begin;
      var due = Math.min(FRAMES_MAX, (int) Math.floor(time * FRAMES_PER_SECOND + 0.001) + 1);
      if (written < due) {
        var image = converter.convert(reader.frame(), size.turned(converter.orientation()));
        for (; written < due; written++) {
          encoder.add(image);
        }
      }
      more = reader.next();
    }
  }
}
