package filmgate.media;

import filmgate.media.DecodeOutcome.Code;
import filmgate.media.DecodeOutcome.Undecodable;
import filmgate.media.Sniffer.MediaFormat;
import filmgate.text.AcceptedFiles;
import filmgate.text.LocalizedText;
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
    var accepted = request.accepted();
    if (Files.size(request.source()) == 0) {
      return refused(Code.BROKEN_MEDIA, accepted, new LocalizedText("the file is empty", "文件为空"));
    }
    var sniffed = Sniffer.sniff(request.source());
    if (sniffed.isEmpty()) {
      return refused(
          Code.UNSUPPORTED_MEDIA,
          accepted,
          new LocalizedText("the type of the file is not supported", "不支持该文件类型"));
    }
    var clip = sniffed.get().kind() == MediaFormat.ISO_CLIP;
    return switch (accepted) {
      case IMAGE ->
          clip
              ? refused(
                  Code.UNSUPPORTED_MEDIA,
                  accepted,
                  new LocalizedText("the file is a clip, not an image", "该文件是视频，不是图片"))
              : size(sniffed.get());
      case CLIP ->
          clip
              ? Optional.empty()
              : refused(
                  Code.UNSUPPORTED_MEDIA,
                  accepted,
                  new LocalizedText("the file is an image, not a clip", "该文件是图片，不是视频"));
    };
  }

  private static Optional<Undecodable> refused(
      Code code, AcceptedFiles accepted, LocalizedText why) {
    return Optional.of(new Undecodable(code, accepted.refusal(why)));
  }

  private static Optional<Undecodable> size(Sniffer.Sniffed sniffed) {
    var width = sniffed.width();
    var height = sniffed.height();
    if (width < 1 || height < 1) {
      return refused(
          Code.BROKEN_MEDIA,
          AcceptedFiles.IMAGE,
          new LocalizedText("the image has no size", "图片没有尺寸信息"));
    }
    var large = width > SIDE_MAX || height > SIDE_MAX;
    if (large || (long) width * height > PIXELS_MAX) {
      var size = width + " x " + height;
      return refused(
          Code.MEDIA_TOO_LARGE,
          AcceptedFiles.IMAGE,
          new LocalizedText("the image has " + size + " pixels", "图片尺寸为 " + size + " 像素"));
    }
    return Optional.empty();
  }
}
