package filmgate.upload;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.UploadId;
import java.time.Instant;

/** An image or a clip that an account uploaded. Its requests can refer to it until it expires. */
public record Upload(
    UploadId id,
    Owner owner,
    String filename,
    UploadedFile content,
    Media media,
    Instant createdAt,
    Instant expiresAt) {

  /**
   * Who uploaded the file.
   *
   * @param test whether the key is a test key
   */
  public record Owner(AccountId account, KeyId key, boolean test) {}

  /**
   * The file.
   *
   * @param type the media type by its first bytes, such as {@code image/png}
   * @param digest SHA-256, in lower-case hexadecimal digits
   */
  public record UploadedFile(UploadKind kind, String type, String digest, long bytes) {}

  /**
   * What the file shows.
   *
   * @param width in pixels, upright
   * @param durationMillis 0 for an image
   */
  public record Media(int width, int height, long durationMillis) {}

  /** Whether requests can refer to the upload at this time. */
  public boolean isAvailable(Instant now) {
    return now.isBefore(expiresAt);
  }
}
