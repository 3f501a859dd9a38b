package filmgate.dispatch.media;

import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeOutcome.Undecodable;
import filmgate.media.Sniffer;
import filmgate.media.worker.Decoder;
import filmgate.provider.InputForms;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Converts images that an upstream does not take to JPEG files. */
public record ImageConverter(Decoder decoder) {
  private static final Map<String, Sniffer.MediaFormat> EXTENSIONS =
      Map.of(
          "heic", Sniffer.MediaFormat.HEIC,
          "heif", Sniffer.MediaFormat.HEIC,
          "avif", Sniffer.MediaFormat.AVIF,
          "webp", Sniffer.MediaFormat.WEBP,
          "gif", Sniffer.MediaFormat.GIF);

  /** Whether the extension of a URL names a format that the upstream does not take. */
  static boolean isNeededFor(String url, InputForms forms) {
    var path = url.split("[?#]", 2)[0];
    var extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    var format = EXTENSIONS.get(extension);
    return format != null && !forms.takes(format);
  }

  /**
   * Replaces the file by a JPEG file if the upstream does not take its format. A file that is not
   * an image is left to the provider.
   *
   * @return why the image cannot be converted; empty if the file is usable
   */
  Optional<Failure> convert(String param, Path image, InputForms forms) {
    try {
      var sniffed = Sniffer.sniff(image);
      return sniffed.isEmpty() || forms.takes(sniffed.get().kind())
          ? Optional.empty()
          : replace(param, image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while converting");
    }
  }

  private Optional<Failure> replace(String param, Path image)
      throws IOException, InterruptedException {
    var jpeg = image.resolveSibling(image.getFileName() + ".jpg");
    try {
      return switch (decoder.jpeg(image, jpeg)) {
        case DecodeOutcome.FilesMade _ -> {
          Files.move(jpeg, image, StandardCopyOption.REPLACE_EXISTING);
          yield Optional.empty();
        }
        case Undecodable(var code, var message) ->
            Optional.of(new Failure(failureCode(code), param, message.en(), message.zh()));
        case DecodeOutcome.DecoderUnavailable(var detail) -> throw new IOException(detail);
        case DecodeOutcome.DecodedImage _,
            DecodeOutcome.DecodedClip _,
            DecodeOutcome.MeasuredClip _,
            DecodeOutcome.StillsMade _,
            DecodeOutcome.Probed _ ->
            throw new IllegalStateException("the decoder returned another result");
      };
    } finally {
      Files.deleteIfExists(jpeg);
    }
  }

  private static FailureCode failureCode(DecodeOutcome.Code code) {
    return switch (code) {
      case BROKEN_MEDIA -> FailureCode.BROKEN_MEDIA;
      case MEDIA_TOO_LARGE -> FailureCode.MEDIA_TOO_LARGE;
      case UNSUPPORTED_MEDIA -> FailureCode.UNSUPPORTED_MEDIA;
    };
  }
}
