package filmgate.api.upload;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.id.AccountId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits the uploads that an account sends at the same time, because their bytes count to its quota
 * only when they are complete.
 */
final class OpenUploads {
  private static final int PER_ACCOUNT_MAX = 16;

  private final Map<AccountId, Integer> open = new ConcurrentHashMap<>();

  /** An upload that is being received. */
  interface Permit extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Begins an upload.
   *
   * @throws ApiException 429
   */
  Permit enter(AccountId account) {
    var count = open.merge(account, 1, Integer::sum);
    if (count > PER_ACCOUNT_MAX) {
      leave(account);
      throw new ApiException(new ApiError.TooManyOpenRequests());
    }
    return () -> leave(account);
  }

  private void leave(AccountId account) {
    var _ = open.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
  }
}
