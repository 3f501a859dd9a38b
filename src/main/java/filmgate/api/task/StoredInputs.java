package filmgate.api.task;

import filmgate.id.AccountId;
import filmgate.samples.SampleFile;
import filmgate.store.UploadQueries;
import filmgate.upload.Upload;
import java.time.Clock;
import java.util.Optional;

/** The links of the files in stored requests. */
public record StoredInputs(UploadQueries uploads, UploadUrls urls, Clock clock) {
  /** The signed link of an upload; {@code origin} is the base of links. */
  @FunctionalInterface
  public interface UploadUrls {
    String of(Upload upload, String origin);
  }

  /**
   * The link of a file in a request of this account; empty if it has expired.
   *
   * @param testOnly only files of test keys, and samples
   */
  Optional<String> link(AccountId account, String digest, boolean testOnly, String origin) {
    return SampleFile.withDigest(digest)
        .map(sample -> origin + SampleFile.ROOT + sample.name())
        .or(
            () ->
                uploads
                    .newestOf(account, digest, testOnly)
                    .filter(upload -> upload.isAvailable(clock.instant()))
                    .map(upload -> urls.of(upload, origin)));
  }
}
