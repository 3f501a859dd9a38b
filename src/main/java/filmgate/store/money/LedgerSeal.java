package filmgate.store.money;

import java.util.List;

/**
 * A seal: the digest of a range of transfers and of all transfers before it.
 *
 * @param firstId the id of the first transfer of the range
 * @param lastId the id of the last one
 * @param digest SHA-256 in hex over the digest of the previous seal and the rows of the range
 * @param transferDigests the first eight bytes of the SHA-256 of each row, in the order of the rows
 */
public record LedgerSeal(long firstId, long lastId, String digest, List<Long> transferDigests) {
  public LedgerSeal {
    transferDigests = List.copyOf(transferDigests);
  }
}
