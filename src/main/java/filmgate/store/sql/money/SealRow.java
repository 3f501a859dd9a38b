package filmgate.store.sql.money;

import filmgate.crash.CrashPoint;
import filmgate.store.Command.StoreSeal;
import filmgate.store.Outcome.Done;
import filmgate.store.money.LedgerSeal;
import filmgate.store.sql.engine.Session;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of seals. */
public final class SealRow {
  /** Selects seals; an order follows. */
  public static final String SELECT = "SELECT first_id, last_id, digest, prints FROM transfer_seal";

  private SealRow() {}

  /** Stores a seal if it follows the last one. */
  public static Done insert(Session session, StoreSeal command) throws SQLException {
    var seal = command.seal();
    session.update(
        """
        INSERT INTO transfer_seal (first_id, last_id, digest, prints)
        SELECT ?, ?, ?, ?
        WHERE (SELECT coalesce(max(last_id), 0) + 1 FROM transfer_seal) = ?
        """,
        seal.firstId(),
        seal.lastId(),
        seal.digest(),
        bytes(seal.transferDigests()),
        seal.firstId());
    session.passCrashPoint(CrashPoint.SEAL_WRITTEN);
    return new Done();
  }

  public static LedgerSeal read(ResultSet row) throws SQLException {
    return new LedgerSeal(
        row.getLong(1), row.getLong(2), row.getString(3), transferDigests(row.getBytes(4)));
  }

  private static byte[] bytes(List<Long> digests) {
    var bytes = ByteBuffer.allocate(digests.size() * Long.BYTES);
    digests.forEach(bytes::putLong);
    return bytes.array();
  }

  private static List<Long> transferDigests(byte[] bytes) {
    var digests = new ArrayList<Long>(bytes.length / Long.BYTES);
    for (var rest = ByteBuffer.wrap(bytes); rest.remaining() >= Long.BYTES; ) {
      digests.add(rest.getLong());
    }
    return digests;
  }
}
