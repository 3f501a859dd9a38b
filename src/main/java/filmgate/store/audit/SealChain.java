package filmgate.store.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.store.money.LedgerSeal;
import filmgate.store.money.Transfer;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Computes seals of consecutive ranges of transfers. Each covers the seal before it, so a change of
 * a sealed row is found. It does not protect against a process that can write the database and
 * compute all seals again, unless the last digest is stored elsewhere.
 */
public final class SealChain {
  /** The digest that the first seal follows. */
  public static final String NO_DIGEST = "";

  private final MessageDigest rows = sha256();
  private final MessageDigest range = sha256();
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  /** Returns the seal of a range of transfers, which is not empty and in the order of ids. */
  public LedgerSeal seal(String digestBefore, List<Transfer> transfers) {
    range.reset();
    range.update(digestBefore.getBytes(UTF_8));
    var digests = new ArrayList<Long>(transfers.size());
    for (var transfer : transfers) {
      var digest = digest(transfer);
      range.update(digest);
      digests.add(ByteBuffer.wrap(digest).getLong());
    }
    return new LedgerSeal(
        transfers.getFirst().id(),
        transfers.getLast().id(),
        HexFormat.of().formatHex(range.digest()),
        digests);
  }

  private byte[] digest(Transfer transfer) {
    put(transfer.id());
    put(transfer.micros());
    put(transfer.at().toEpochMilli());
    put(transfer.kind().wireName());
    put(transfer.account().value());
    put(transfer.debit());
    put(transfer.credit());
    put(transfer.task());
    put(transfer.memo());
    return rows.digest();
  }

  /** Digests the length first, so that the bounds of adjacent texts count. */
  private void put(String text) {
    var bytes = text.getBytes(UTF_8);
    put(bytes.length);
    rows.update(bytes);
  }

  private void put(long value) {
    rows.update(number.clear().putLong(value).flip());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
