package filmgate.media;

import filmgate.media.DecodeOutcome.Broken;
import filmgate.media.DecodeOutcome.Code;
import filmgate.media.Sniffer.Kind;
import java.io.IOException;
import java.util.Optional;

/** What is refused by the first bytes alone, before any decoder sees the file. */
final class Intake {
  static final int SIDE_MAX = 16_384;
  static final long PIXELS_MAX = 40_000_000;

  private Intake() {}

  /** Why the job is refused; empty when it may be tried. */
  static Optional<Broken> refusal(DecodeJob job) throws IOException {
    Optional<Sniffer.Sniffed> sniffed = Sniffer.sniff(job.source());
    if (sniffed.isEmpty()) {
      return Optional.of(
          new Broken(Code.UNSUPPORTED_MEDIA, "the file is no " + wanted(job) + " that is read"));
    }
    boolean clip = sniffed.get().kind() == Kind.ISO_CLIP;
    return switch (job) {
      case DecodeJob.Picture _ ->
          clip
              ? Optional.of(new Broken(Code.UNSUPPORTED_MEDIA, "a clip stands for a picture"))
              : size(sniffed.get());
      case DecodeJob.Clip _, DecodeJob.Facts _ ->
          clip
              ? Optional.empty()
              : Optional.of(new Broken(Code.UNSUPPORTED_MEDIA, "the file is no MP4 or MOV clip"));
    };
  }

  private static String wanted(DecodeJob job) {
    return switch (job) {
      case DecodeJob.Picture _ -> "picture";
      case DecodeJob.Clip _, DecodeJob.Facts _ -> "clip";
    };
  }

  private static Optional<Broken> size(Sniffer.Sniffed sniffed) {
    int width = sniffed.width();
    int height = sniffed.height();
    if (width < 1 || height < 1) {
      return Optional.of(new Broken(Code.BROKEN_MEDIA, "the picture has no size"));
    }
    boolean large = width > SIDE_MAX || height > SIDE_MAX;
    if (large || (long) width * height > PIXELS_MAX) {
      String size = width + " x " + height;
      return Optional.of(
          new Broken(
              Code.MEDIA_TOO_LARGE,
              "the picture is " + size + ", at most 40 million pixels and 16384 a side are read"));
    }
    return Optional.empty();
  }
}
