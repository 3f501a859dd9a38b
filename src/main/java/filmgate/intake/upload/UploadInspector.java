package filmgate.intake.upload;

import filmgate.media.DecodeOutcome;
import filmgate.media.MediaFacts;
import filmgate.media.Sniffer;
import filmgate.media.Sniffer.MediaFormat;
import filmgate.media.worker.Decoder;
import filmgate.text.AcceptedFiles;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import filmgate.upload.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out what an uploaded file is, by its first bytes and by decoding it. */
public final class UploadInspector {
  /** From this Exif orientation on, width and height are exchanged. */
  private static final int FIRST_TURNED = 5;

  private final Decoder decoder;

  public UploadInspector(Decoder decoder) {
    this.decoder = decoder;
  }

  /** The result of an inspection. */
  public sealed interface Inspection {
    /**
     * The file can be decoded.
     *
     * @param type the media type, such as {@code image/png}
     */
    record Usable(String type, Upload.Media media) implements Inspection {}

    /** The file is not what is accepted, or cannot be decoded. */
    record Unusable(Reason reason, LocalizedText message) implements Inspection {}

    /** Nothing is known about the file. */
    record NotInspected() implements Inspection {}
  }

  /** What a file is by its first bytes; anything but a clip is inspected as an image. */
  static AcceptedFiles accepted(Path file) {
    try {
      return Sniffer.sniff(file)
          .filter(sniffed -> sniffed.kind() == MediaFormat.ISO_CLIP)
          .map(_ -> AcceptedFiles.CLIP)
          .orElse(AcceptedFiles.IMAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is known of a file without decoding it: its type, or else the declared one. */
  static Inspection.Usable sniff(Path file, String declaredType) throws IOException {
    return Sniffer.sniff(file)
        .map(UploadInspector::usable)
        .orElseGet(() -> new Inspection.Usable(declaredType, new Upload.Media(0, 0, 0)));
  }

  public Inspection inspect(Path file, AcceptedFiles accepted) {
    try {
      return switch (accepted) {
        case IMAGE -> image(file);
        case CLIP -> clip(file);
      };
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Inspection.NotInspected();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Inspection image(Path file) throws IOException, InterruptedException {
    var raw = file.resolveSibling(file.getFileName() + ".raw");
    try {
      var outcome = decoder.image(file, raw);
      return outcome instanceof DecodeOutcome.DecodedImage
          ? Sniffer.sniff(file)
              .<Inspection>map(UploadInspector::usable)
              .orElseGet(Inspection.NotInspected::new)
          : failed(outcome);
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  private static Inspection.Usable usable(Sniffer.Sniffed image) {
    var turned = image.orientation() >= FIRST_TURNED;
    return new Inspection.Usable(
        type(image.kind()),
        new Upload.Media(
            turned ? image.height() : image.width(), turned ? image.width() : image.height(), 0));
  }

  private static String type(MediaFormat format) {
    return switch (format) {
      case PNG -> "image/png";
      case JPEG -> "image/jpeg";
      case WEBP -> "image/webp";
      case GIF -> "image/gif";
      case AVIF -> "image/avif";
      case HEIC -> "image/heic";
      case ISO_CLIP -> "video/mp4";
    };
  }

  private Inspection clip(Path file) throws IOException, InterruptedException {
    var outcome = decoder.facts(file);
    return outcome instanceof DecodeOutcome.Probed(var facts)
        ? new Inspection.Usable(clipType(file), media(facts))
        : failed(outcome);
  }

  private static String clipType(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Sniffer.isQuickTime(in.readNBytes(Sniffer.BRAND_END))
          ? "video/quicktime"
          : type(MediaFormat.ISO_CLIP);
    }
  }

  private static Upload.Media media(MediaFacts facts) {
    return new Upload.Media(facts.width(), facts.height(), Math.round(facts.seconds() * 1000));
  }

  private static Inspection failed(DecodeOutcome outcome) {
    return outcome instanceof DecodeOutcome.Undecodable(var code, var message)
        ? new Inspection.Unusable(reason(code), message)
        : new Inspection.NotInspected();
  }

  private static Reason reason(DecodeOutcome.Code code) {
    return switch (code) {
      case BROKEN_MEDIA -> Reason.BROKEN_MEDIA;
      case MEDIA_TOO_LARGE -> Reason.MEDIA_TOO_LARGE;
      case UNSUPPORTED_MEDIA -> Reason.UNSUPPORTED_MEDIA;
    };
  }
}
