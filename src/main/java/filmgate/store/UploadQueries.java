package filmgate.store;

import filmgate.id.AccountId;
import filmgate.id.UploadId;
import filmgate.upload.PartialUpload;
import filmgate.upload.Upload;
import java.util.List;
import java.util.Optional;

/** Reads of uploads. All may block on the database. */
public interface UploadQueries {
  /** An upload of any account. */
  Optional<Upload> find(UploadId id);

  /** At most {@code limit} uploads of an account, the newest first. */
  List<Upload> list(UploadQuery query);

  /** A partial upload of any account. */
  Optional<PartialUpload> partial(UploadId id);

  /** The bytes of all uploads of an account. */
  long usedBytes(AccountId account);

  /**
   * The newest upload of this account that refers to the blob.
   *
   * @param testOnly only uploads of test keys
   */
  Optional<Upload> newestOf(AccountId account, String digest, boolean testOnly);

  /** Whether an upload of any account refers to the blob. */
  boolean isUploaded(String digest);

  /** Whether an upload of this account refers to the blob. */
  boolean isUploadedBy(AccountId account, String digest);

  /**
   * A page of uploads.
   *
   * @param before the id before the page; empty for the first page
   * @param testOnly only uploads of test keys
   */
  record UploadQuery(AccountId account, Optional<UploadId> before, boolean testOnly, int limit) {}
}
