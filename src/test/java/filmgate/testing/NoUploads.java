package filmgate.testing;

import filmgate.id.AccountId;
import filmgate.id.UploadId;
import filmgate.store.UploadQueries;
import filmgate.upload.PartialUpload;
import filmgate.upload.Upload;
import java.util.List;
import java.util.Optional;

/** A store without uploads. */
final class NoUploads implements UploadQueries {
  @Override
  public Optional<Upload> find(UploadId id) {
    return Optional.empty();
  }

  @Override
  public List<Upload> list(UploadQuery query) {
    return List.of();
  }

  @Override
  public Optional<PartialUpload> partial(UploadId id) {
    return Optional.empty();
  }

  @Override
  public long usedBytes(AccountId account) {
    return 0;
  }

  @Override
  public Optional<Upload> newestOf(AccountId account, String digest, boolean testOnly) {
    return Optional.empty();
  }

  @Override
  public boolean isUploaded(String digest) {
    return false;
  }

  @Override
  public boolean isUploadedBy(AccountId account, String digest) {
    return false;
  }
}
