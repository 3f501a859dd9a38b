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
 * Seals closed ranges of transfers, each over the one before it, so that a row cannot change
 * without a trace. Whoever can write the database can seal it anew: keep the last digest elsewhere.
 */
public final class SealChain {
  /** The digest before the first seal. */
  public static final String NO_DIGEST = "";

  private final MessageDigest rows = sha256();
  private final MessageDigest range = sha256();
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  /** The seal of a range of transfers in the order of their ids; not empty. */
  public LedgerSeal seal(String digestBefore, List<Transfer> transfers) {
    range.reset();
    range.update(digestBefore.getBytes(UTF_8));
    var prints = new ArrayList<Long>(transfers.size());
    for (var transfer : transfers) {
      var digest = digest(transfer);
      range.update(digest);
      prints.add(ByteBuffer.wrap(digest).getLong());
    }
    return new LedgerSeal(
        transfers.getFirst().id(),
        transfers.getLast().id(),
        HexFormat.of().formatHex(range.digest()),
        prints);
  }

  private byte[] digest(Transfer transfer) {
    put(transfer.id());
    put(transfer.micros());
    put(transfer.at().toEpochMilli());
    put(transfer.kind().wireName());
    put(transfer.account());
    put(transfer.debit());
    put(transfer.credit());
    put(transfer.task());
    put(transfer.memo());
    return rows.digest();
  }

  /** With its length, so that no text can pass for the end of another one. */
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
