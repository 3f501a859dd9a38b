package filmgate.store.money;

import java.util.List;

/**
 * What binds a closed range of transfers to all transfers before it.
 *
 * @param firstId the first transfer of the range
 * @param lastId the last one
 * @param digest SHA-256 in hex over the digest of the seal before and every row of the range
 * @param transferDigests the first eight bytes of each row's own SHA-256, in the order of the rows
 */
public record LedgerSeal(long firstId, long lastId, String digest, List<Long> transferDigests) {
  public LedgerSeal {
    transferDigests = List.copyOf(transferDigests);
  }
}
