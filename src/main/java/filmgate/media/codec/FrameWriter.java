package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;

import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeOutcome.Code;
import filmgate.media.DecodeOutcome.Undecodable;
import filmgate.media.DecodeRequest;
import filmgate.media.FrameFiles;
import filmgate.media.Sniffer.MediaFormat;
import filmgate.media.codec.FrameConverter.Content;
import filmgate.text.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bytedeco.javacpp.BytePointer;

/** Writes every frame of a clip as a PNG file with its pixels, neither scaled nor retimed. */
final class FrameWriter implements AutoCloseable {
  private static final String DRAFT = "frame.draft";

  private final Path directory;
  private final FrameReader reader;
  private final FrameConverter converter;
  private final BytePointer pixels;
  private final PngEncoder encoder;
  private final int width;
  private final int height;
  private int written;

  /** A writer of frames of the size of the frame that was read. */
  private FrameWriter(FrameReader reader, Path directory) throws MediaException {
    this.directory = directory;
    this.reader = reader;
    width = reader.frame().width();
    height = reader.frame().height();
    var orientation = reader.orientation();
    converter = new FrameConverter(Long.MAX_VALUE, Integer.MAX_VALUE, orientation, Content.CLIP);
    pixels = new BytePointer(3L * width * height);
    encoder = new PngEncoder(new ImageSize(width, height).turned(orientation));
  }

  static DecodeOutcome write(DecodeRequest.WriteFrames request) throws IOException, MediaException {
    try (var input = MediaInput.open(request.source(), MediaFormat.ISO_CLIP.demuxer());
        var reader =
            new FrameReader(
                input,
                UntrustedDecoder.CLIP_SOURCE_PIXELS_MAX,
                FrameReader.ErrorTolerance.LENIENT)) {
      Libav.check(reader.next() ? 0 : -1, "the first frame");
      try (var writer = new FrameWriter(reader, request.directory())) {
        return writer.writeAll()
            ? new DecodeOutcome.FilesMade()
            : new Undecodable(Code.MEDIA_TOO_LARGE, request.accepted().refusal(tooMany()));
      }
    }
  }

  private static LocalizedText tooMany() {
    return new LocalizedText("the clip has more than {max} frames", "视频超过 {max} 帧")
        .with("max", Integer.toString(FrameFiles.FRAMES_MAX));
  }

  /** Writes the frame that was read and all that follow; false if there are too many. */
  private boolean writeAll() throws IOException, MediaException {
    do {
      if (written == FrameFiles.FRAMES_MAX) {
        return false;
      }
      written++;
      write(FrameFiles.of(directory, written));
    } while (reader.next());
    return true;
  }

  /** A file appears when it is complete. */
  private void write(Path file) throws IOException, MediaException {
    var frame = reader.frame();
    converter.scale(frame, pixels, width, height, AV_PIX_FMT_RGB24);
    var rgb = new byte[3 * width * height];
    pixels.get(rgb);
    var draft = directory.resolve(DRAFT);
    Files.write(draft, encoder.encode(converter.orientation().applyToRgb(rgb, width)));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() {
    encoder.close();
    pixels.close();
  }
}
