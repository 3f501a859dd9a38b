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

/** How a seal lies in its row. */
public final class SealRow {
  /** The columns that make a seal, in the order in which {@link #read} takes them. */
  public static final String COLUMNS = "first_id, last_id, digest, prints";

  private SealRow() {}

  /** Only the seal that follows the last one is kept; whoever sealed twice at once loses one. */
  public static Done insert(Session session, StoreSeal command) throws SQLException {
    var seal = command.seal();
    var insert =
        session.prepared(
            """
            INSERT INTO transfer_seal (first_id, last_id, digest, prints)
            SELECT ?, ?, ?, ?
            WHERE (SELECT coalesce(max(last_id), 0) + 1 FROM transfer_seal) = ?
            """);
    insert.setLong(1, seal.firstId());
    insert.setLong(2, seal.lastId());
    insert.setString(3, seal.digest());
    insert.setBytes(4, bytes(seal.transferDigests()));
    insert.setLong(5, seal.firstId());
    insert.executeUpdate();
    session.passCrashPoint(CrashPoint.SEAL_WRITTEN);
    return new Done();
  }

  public static LedgerSeal read(ResultSet row) throws SQLException {
    return new LedgerSeal(
        row.getLong(1), row.getLong(2), row.getString(3), transferDigests(row.getBytes(4)));
  }

  private static byte[] bytes(List<Long> prints) {
    var bytes = ByteBuffer.allocate(prints.size() * Long.BYTES);
    prints.forEach(bytes::putLong);
    return bytes.array();
  }

  private static List<Long> transferDigests(byte[] bytes) {
    var prints = new ArrayList<Long>(bytes.length / Long.BYTES);
    for (var rest = ByteBuffer.wrap(bytes); rest.remaining() >= Long.BYTES; ) {
      prints.add(rest.getLong());
    }
    return prints;
  }
}
