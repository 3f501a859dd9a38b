package filmgate.store.sql.money;

import filmgate.id.OwnerId;
import filmgate.store.AuditEntry;
import filmgate.store.AuditQueries;
import filmgate.store.ChangedBy;
import filmgate.store.Revision;
import filmgate.store.sql.engine.Readers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads of the audit log on the reader connections. */
public final class SqlAuditQueries implements AuditQueries {
  private final Readers readers;

  public SqlAuditQueries(Readers readers) {
    this.readers = readers;
  }

  @Override
  public long lastId() {
    return readers.read(
        session ->
            session
                .one("SELECT coalesce(max(id), 0) FROM audit_log", row -> row.getLong(1))
                .orElse(0L));
  }

  @Override
  public List<AuditEntry> entries(long before, int limit) {
    return readers.read(
        session ->
            session.list(
                """
                SELECT id, at_ms, who, action, subject, before_json, after_json FROM audit_log
                WHERE id < ? ORDER BY id DESC LIMIT ?
                """,
                SqlAuditQueries::entry,
                before,
                limit));
  }

  @Override
  public Revision revision(OwnerId owner) {
    return readers.lookUp(session -> Optional.of(AuditLog.revision(session, owner))).orElseThrow();
  }

  @Override
  public Optional<ChangedBy> channelChange(String name, Instant at) {
    return readers.read(session -> AuditLog.channelChange(session, name, at));
  }

  @Override
  public List<AuditEntry> entriesAbout(String subject, long before, int limit) {
    return readers.read(
        session ->
            session.list(
                """
                SELECT id, at_ms, who, action, subject, before_json, after_json FROM audit_log
                WHERE subject = ? AND id < ? ORDER BY id DESC LIMIT ?
                """,
                SqlAuditQueries::entry,
                subject,
                before,
                limit));
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong(1),
        new ChangedBy(row.getString(3), Instant.ofEpochMilli(row.getLong(2))),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}
