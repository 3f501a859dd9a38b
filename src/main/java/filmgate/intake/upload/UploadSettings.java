package filmgate.intake.upload;

import filmgate.text.AcceptedFiles;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The limits of uploads.
 *
 * @param directory where files are received; it exists
 * @param accountBytesMax the most bytes of all uploads of one account
 * @param retention how long an upload is stored
 */
public record UploadSettings(
    Path directory,
    long imageBytesMax,
    long clipBytesMax,
    long accountBytesMax,
    Duration retention) {

  /** The largest file. */
  public long bytesMax(AcceptedFiles accepted) {
    return switch (accepted) {
      case IMAGE -> imageBytesMax;
      case CLIP -> clipBytesMax;
    };
  }
}
