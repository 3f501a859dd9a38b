package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import filmgate.media.MediaPrecheck;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** A decoded image of an opened file. */
interface ImageSource extends AutoCloseable {
  AVFrame frame();

  Orientation orientation();

  @Override
  void close();

  /** Decodes the image with this number, or the first one if there is none with it. */
  static ImageSource primary(MediaInput input, int item) throws MediaException {
    var numbered = numbered(input, item);
    return numbered.isPresent()
        ? numbered.get()
        : frame(input, Probe.firstOf(input.format(), AVMEDIA_TYPE_VIDEO));
  }

  /** Decodes the image with this number; empty if there is none with it. */
  static Optional<ImageSource> numbered(MediaInput input, int item) throws MediaException {
    var tiles = TiledImage.group(input, item);
    if (tiles.isPresent()) {
      return Optional.of(TiledImage.read(input, tiles.get(), MediaPrecheck.PIXELS_MAX));
    }
    var format = input.format();
    for (var i = 0; i < format.nb_streams(); i++) {
      var stream = format.streams(i);
      if (stream.id() == item && stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO) {
        return Optional.of(frame(input, i));
      }
    }
    return Optional.empty();
  }

  private static ImageSource frame(MediaInput input, int index) throws MediaException {
    var reader =
        new FrameReader(input, index, MediaPrecheck.PIXELS_MAX, FrameReader.ErrorTolerance.STRICT);
    try {
      Libav.check(reader.next() ? 0 : -1, "an image");
      return reader;
    } catch (MediaException e) {
      reader.close();
      throw e;
    }
  }
}
