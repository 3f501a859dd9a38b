package filmgate.store.sql.money;

import filmgate.billing.PriceBookJson;
import filmgate.store.ChangedBy;
import filmgate.store.Command.ReplacePriceBook;
import filmgate.store.Outcome.PriceChange;
import filmgate.store.PriceQueries;
import filmgate.store.PriceVersion;
import filmgate.store.sql.engine.Readers;
import filmgate.store.sql.engine.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Stores and reads price books. Every version is stored. */
public final class PriceCommands {
  private static final String SUBJECT = "prices";
  private static final String SELECT = "SELECT version, book, who, at_ms FROM price_book ";

  private PriceCommands() {}

  public static PriceChange put(Session session, ReplacePriceBook command) throws SQLException {
    var before = session.one(SELECT + "ORDER BY version DESC LIMIT 1", PriceCommands::read);
    var version = before.map(PriceVersion::version).orElse(0L);
    if (version != command.replacesVersion()) {
      return new PriceChange.VersionConflict(version);
    }
    var other = otherCurrency(session, command.book().currency());
    if (other.isPresent()) {
      return new PriceChange.OtherCurrency(other.get());
    }
    var next = new PriceVersion(version + 1, command.book(), command.by());
    insert(session, next);
    AuditLog.write(
        session,
        command.by(),
        new AuditLog.AuditedChange(
            "prices.replaced",
            SUBJECT,
            before.map(AuditLog::json).orElse(AuditLog.NOTHING),
            AuditLog.json(next)));
    return new PriceChange.PriceBookReplaced(next);
  }

  /** The currency of an account that has a different one: all accounts must have the same. */
  private static Optional<String> otherCurrency(Session session, String currency)
      throws SQLException {
    return session.one(
        "SELECT currency FROM account WHERE currency <> ? LIMIT 1",
        row -> row.getString(1),
        currency);
  }

  private static void insert(Session session, PriceVersion next) throws SQLException {
    session.update(
        "INSERT INTO price_book (version, book, who, at_ms) VALUES (?, ?, ?, ?)",
        next.version(),
        PriceBookJson.write(next.book()).toString(),
        next.by().actor(),
        next.by().at());
  }

  private static PriceVersion read(ResultSet row) throws SQLException {
    return new PriceVersion(
        row.getLong(1),
        PriceBookJson.readStored(row.getString(2)),
        new ChangedBy(row.getString(3), Instant.ofEpochMilli(row.getLong(4))));
  }

  /** Reads on the reader connections. */
  public static PriceQueries reads(Readers readers) {
    return new PriceQueries() {
      @Override
      public Optional<PriceVersion> newerThan(long version) {
        return find(readers, "WHERE version > ? ORDER BY version DESC LIMIT 1", version);
      }

      @Override
      public Optional<PriceVersion> version(long version) {
        return find(readers, "WHERE version = ?", version);
      }
    };
  }

  private static Optional<PriceVersion> find(Readers readers, String condition, long version) {
    return readers.read(session -> session.one(SELECT + condition, PriceCommands::read, version));
  }
}
