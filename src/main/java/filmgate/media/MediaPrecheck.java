package filmgate.media;

import filmgate.media.DecodeOutcome.Code;
import filmgate.media.DecodeOutcome.Undecodable;
import filmgate.media.Sniffer.MediaFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Rejects files by their first bytes, before any decoder reads them. */
public final class MediaPrecheck {
  static final int SIDE_MAX = 16_384;
  public static final long PIXELS_MAX = 40_000_000;

  private MediaPrecheck() {}

  /** Why the request is rejected; empty if the file may be decoded. */
  public static Optional<Undecodable> rejection(DecodeRequest request) throws IOException {
    if (Files.size(request.source()) == 0) {
      return Optional.of(
          new Undecodable(Code.BROKEN_MEDIA, "the file is empty; use " + accepted(request)));
    }
    var sniffed = Sniffer.sniff(request.source());
    if (sniffed.isEmpty()) {
      return refused(request, "the type of the file is not supported");
    }
    var clip = sniffed.get().kind() == MediaFormat.ISO_CLIP;
    return switch (request) {
      case DecodeRequest.DecodeImage _ ->
          clip ? refused(request, "the file is a clip, not an image") : size(sniffed.get());
      case DecodeRequest.DecodeClip _, DecodeRequest.ProbeFile _ ->
          clip ? Optional.empty() : refused(request, "the file is an image, not a clip");
    };
  }

  private static Optional<Undecodable> refused(DecodeRequest request, String why) {
    return Optional.of(new Undecodable(Code.UNSUPPORTED_MEDIA, why + "; use " + accepted(request)));
  }

  /** The types that are read, for messages. */
  private static String accepted(DecodeRequest request) {
    return switch (request) {
      case DecodeRequest.DecodeImage _ -> "a PNG, JPEG, WebP, GIF, AVIF, or HEIC image";
      case DecodeRequest.DecodeClip _, DecodeRequest.ProbeFile _ -> "an MP4 or MOV clip";
    };
  }

  private static Optional<Undecodable> size(Sniffer.Sniffed sniffed) {
    var width = sniffed.width();
    var height = sniffed.height();
    if (width < 1 || height < 1) {
      return Optional.of(new Undecodable(Code.BROKEN_MEDIA, "the image has no size"));
    }
    var large = width > SIDE_MAX || height > SIDE_MAX;
    if (large || (long) width * height > PIXELS_MAX) {
      var size = width + " x " + height;
      return Optional.of(
          new Undecodable(
              Code.MEDIA_TOO_LARGE,
              "the image is " + size + "; the limit is 40 million pixels and 16384 a side"));
    }
    return Optional.empty();
  }
}
