package filmgate.media.codec;

import filmgate.media.DecodeRequest;
import filmgate.media.Sniffer.MediaFormat;
import filmgate.media.codec.StillConverter.Range;
import java.io.IOException;
import java.nio.file.Files;

/** Writes the first frame of a clip as JPEG files: a poster and a thumbnail. */
final class StillWriter {
  /** The longest side of a thumbnail, and the width of a preview. */
  static final int SMALL_SIDE = 320;

  private StillWriter() {}

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
      Files.write(request.poster(), JpegWriter.of(converter.convert(frame, size)));
      var small = size.longestSideAtMost(SMALL_SIDE);
      Files.write(request.thumbnail(), JpegWriter.of(converter.convert(frame, small)));
    }
  }
}
