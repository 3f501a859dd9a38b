package filmgate.store.sql.upload;

import filmgate.id.AccountId;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;

/** The bytes of an account. Equal files of one account count once. */
final class UploadUsage {
  private UploadUsage() {}

  static long used(Session session, AccountId account) throws SQLException {
    return session
        .one("SELECT bytes FROM upload_usage WHERE account = ?", row -> row.getLong(1), account)
        .orElse(0L);
  }

  static void add(Session session, AccountId account, long bytes) throws SQLException {
    session.update(
        """
        INSERT INTO upload_usage (account, bytes) VALUES (?, ?)
        ON CONFLICT (account) DO UPDATE SET bytes = upload_usage.bytes + excluded.bytes
        """,
        account,
        bytes);
  }

  static void subtract(Session session, AccountId account, long bytes) throws SQLException {
    session.update("UPDATE upload_usage SET bytes = bytes - ? WHERE account = ?", bytes, account);
  }

  /** Whether an upload of the account refers to the blob. */
  static boolean isCounted(Session session, AccountId account, String digest) throws SQLException {
    return session.exists(
        "SELECT 1 FROM upload WHERE digest = ? AND account = ? LIMIT 1", digest, account);
  }

  static boolean isReferenced(Session session, String digest) throws SQLException {
    return session.exists("SELECT 1 FROM upload WHERE digest = ? LIMIT 1", digest);
  }
}
