package filmgate.refused;

import filmgate.id.AccountId;
import java.util.Optional;
import java.util.function.Supplier;

/** Records refused requests in the background, of which each account has a share. */
public interface RefusalRecorder {
  /**
   * Records a request if it is within the share of its account. Never blocks.
   *
   * @param copy copies what is needed of the request; runs only if the request is recorded
   */
  void record(AccountId account, Supplier<PendingRefusal> copy);

  /** What was copied of a refused request. */
  interface PendingRefusal {
    /** The request as it is stored, which takes long; empty if that fails. */
    Optional<RefusedRequest> describe();
  }
}
