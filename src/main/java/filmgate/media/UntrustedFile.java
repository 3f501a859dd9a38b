package filmgate.media;

import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;

import filmgate.media.DecodeOutcome.Broken;
import filmgate.media.DecodeOutcome.Code;
import filmgate.media.DecodeOutcome.DecodedClip;
import filmgate.media.DecodeOutcome.DecodedPicture;
import filmgate.media.DecodeOutcome.Described;
import filmgate.render.I420;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;

/** Decodes one file that nobody trusts, inside the decode process. */
final class UntrustedFile {
  private static final int PICTURE_SIDE_MAX = 4096;
  private static final long CLIP_PIXELS_MAX = 1280 * 720;
  private static final long CLIP_SOURCE_PIXELS_MAX = 4096 * 2304;
  private static final long ALLOCATION_MAX = 512L << 20;

  private UntrustedFile() {}

  /** Does the job; every fault of the file is an outcome. */
  static DecodeOutcome handle(DecodeJob job) throws IOException {
    av_max_alloc(ALLOCATION_MAX);
    Optional<Broken> refusal = Intake.refusal(job);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Sniffer.Sniffed sniffed = Sniffer.sniff(job.source()).orElseThrow();
    try {
      return switch (job) {
        case DecodeJob.Picture picture -> picture(picture, sniffed);
        case DecodeJob.Clip clip -> clip(clip);
        case DecodeJob.Facts facts -> new Described(Probe.read(facts.source()));
      };
    } catch (MediaException e) {
      return new Broken(Code.BROKEN_MEDIA, "the file cannot be decoded (" + e.getMessage() + ")");
    }
  }

  private static DecodeOutcome picture(DecodeJob.Picture job, Sniffer.Sniffed sniffed)
      throws IOException, MediaException {
    try (MediaInput input = MediaInput.open(job.source(), sniffed.kind().demuxer());
        FrameReader reader = new FrameReader(input, Intake.PIXELS_MAX, FrameReader.Care.STRICT)) {
      if (input.format().nb_stream_groups() > 0) {
        return new Broken(Code.UNSUPPORTED_MEDIA, "a picture in tiles is not read");
      }
      if (!reader.next()) {
        throw new MediaException("no picture");
      }
      Orientation turn =
          sniffed.orientation() > 1
              ? Orientation.ofExif(sniffed.orientation())
              : reader.orientation();
      FrameConverter converter = new FrameConverter(Intake.PIXELS_MAX, PICTURE_SIDE_MAX, turn);
      I420 picture = converter.convert(reader.frame());
      try (OutputStream out = Files.newOutputStream(job.output())) {
        write(picture, out);
      }
      return new DecodedPicture(job.output(), picture.width(), picture.height());
    }
  }

  private static DecodeOutcome clip(DecodeJob.Clip job) throws IOException, MediaException {
    MediaFacts facts = Probe.read(job.source());
    if (facts.frames() == 0) {
      return new Broken(Code.UNSUPPORTED_MEDIA, "the file has no picture track");
    }
    if ((long) facts.width() * facts.height() > CLIP_SOURCE_PIXELS_MAX) {
      return new Broken(Code.MEDIA_TOO_LARGE, "a clip has at most 4096 x 2304 pixels");
    }
    try (MediaInput input = MediaInput.open(job.source(), Sniffer.Kind.ISO_CLIP.demuxer());
        FrameReader reader =
            new FrameReader(input, CLIP_SOURCE_PIXELS_MAX, FrameReader.Care.LENIENT);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(job.output()))) {
      FrameConverter converter =
          new FrameConverter(CLIP_PIXELS_MAX, PICTURE_SIDE_MAX, reader.orientation());
      Retimer retimer = new Retimer(reader, converter, facts.seconds(), job.frames());
      I420 last = retimer.write(out);
      return new DecodedClip(job.output(), last.width(), last.height(), retimer.frames(), facts);
    }
  }

  static void write(I420 picture, OutputStream out) throws IOException {
    out.write(picture.y());
    out.write(picture.u());
    out.write(picture.v());
  }
}
