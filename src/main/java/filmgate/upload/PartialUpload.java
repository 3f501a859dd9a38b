package filmgate.upload;

import filmgate.id.UploadId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An upload whose bytes arrive in several requests.
 *
 * @param kind what the account says the file is; empty to find out
 * @param bytes the size that the account declared, which counts to its quota
 */
public record PartialUpload(
    UploadId id,
    Upload.Owner owner,
    Optional<UploadKind> kind,
    String filename,
    long bytes,
    Instant createdAt,
    Instant expiresAt) {
  /** The time in which all bytes must arrive. */
  public static final Duration LIFE = Duration.ofHours(1);

  /** The most partial uploads of an account. */
  public static final int PER_ACCOUNT_MAX = 100;
}
