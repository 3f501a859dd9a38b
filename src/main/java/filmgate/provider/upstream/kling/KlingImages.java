package filmgate.provider.upstream.kling;

import filmgate.media.Sniffer;
import filmgate.media.Sniffer.MediaFormat;
import filmgate.media.Sniffer.Sniffed;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.upstream.InputFiles;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.text.LocalizedText;
import java.io.IOException;
import java.nio.file.Path;

/** Sends images, and names what the upstream would refuse of a file that this server has. */
public final class KlingImages {
  private static final int SIDE_MIN = 300;
  private static final double RATIO_MAX = 2.5;

  private static final LocalizedText FORMAT =
      new LocalizedText(
          "The image must be a JPEG or PNG file for this provider", "该供应商仅支持 JPEG 和 PNG 图片");
  private static final LocalizedText RATIO =
      new LocalizedText(
          "The aspect ratio of the image must be between 1:2.5 and 2.5:1",
          "图片的宽高比须在 1:2.5 到 2.5:1 之间");

  private KlingImages() {}

  /** Whether a file of this format is sent as it is. */
  public static boolean takes(MediaFormat format) {
    return switch (format) {
      case JPEG, PNG, ISO_CLIP -> true;
      case WEBP, GIF, AVIF, HEIC -> false;
    };
  }

  /** The URL of the image of this field, or its bytes in base64. */
  public static String urlOrBase64(InputFiles files, String param) throws ProviderException {
    var file = files.file(param);
    if (file.isPresent()) {
      check(param, file.get());
    }
    return files.urlOrBase64(param);
  }

  private static void check(String param, Path file) throws ProviderException {
    var sniffed = sniff(file);
    if (sniffed.kind() != MediaFormat.JPEG && sniffed.kind() != MediaFormat.PNG) {
      throw refused(param, FORMAT);
    }
    double shorter = Math.min(sniffed.width(), sniffed.height());
    if (shorter > 0 && shorter < SIDE_MIN) {
      throw refused(param, size(sniffed));
    }
    if (Math.max(sniffed.width(), sniffed.height()) > RATIO_MAX * shorter && shorter > 0) {
      throw refused(param, RATIO);
    }
  }

  /** A file of an unknown type counts as one that the upstream does not take. */
  private static Sniffed sniff(Path file) throws ProviderException {
    try {
      return Sniffer.sniff(file).orElse(new Sniffed(MediaFormat.GIF, 0, 0, 1));
    } catch (IOException e) {
      throw new ProviderException(
          new Cause.NotSent(), "an input cannot be read, " + e.getClass().getSimpleName());
    }
  }

  private static LocalizedText size(Sniffed image) {
    var size = image.width() + "×" + image.height();
    return new LocalizedText(
        "Each side of the image must have at least %d pixels; it has %s".formatted(SIDE_MIN, size),
        "图片每边至少 %d 像素，当前为 %s".formatted(SIDE_MIN, size));
  }

  private static ProviderException refused(String param, LocalizedText reason) {
    var failure = new Failure(FailureCode.UNSUPPORTED_MEDIA, param, reason.en(), reason.zh());
    return new ProviderException(
        new Cause.RequestRefused(failure), "the image of " + param + " is not supported");
  }
}
